import { Badge } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { Written } from "@/components/written";
import type { listContacts } from "@/domain/contact/queries";
import { resultWords, triedWords } from "@/domain/contact/words";
import type { SpokenLanguage } from "@/domain/person/spoken-languages";
import { formatInstant } from "@/lib/i18n/format";
import { reachWords } from "../words";
import { interpreterWords, spokenWords } from "./contact-words";

type Rows = Awaited<ReturnType<typeof listContacts>>["contacts"];

/** Every try to speak with a person, the latest first. */
export function ContactTable({ rows, back }: { rows: Rows; back: string }) {
  return (
    <RowTable
      label="Kontakte"
      rows={rows}
      columns={[
        { head: "Wann", cell: ({ at }) => formatInstant(at), oneLine: true },
        {
          head: "Ergebnis",
          cell: (row) => (
            <>
              {row.takenBackAt ? (
                <s>{resultWords[row.result]}</s>
              ) : (
                <b>{resultWords[row.result]}</b>
              )}
              {row.takenBackAt && <Badge tone="asks">zurückgenommen</Badge>}
              <span className="block text-soft">{triedWords(row.medium, row.place)}</span>
              {row.note && <Written text={row.note} />}
            </>
          ),
        },
        { head: "Gespräch", cell: talkWords },
        {
          head: "Stand",
          cell: ({ reach }) => reach && reachWords[reach],
        },
        {
          head: "Von",
          cell: ({ id, by, mayTakeBack }) => (
            <>
              {by ?? "gelöschtes Konto"}
              {mayTakeBack && (
                <form action={`/intern/contacts/${id}/take-back`} method="post">
                  <input type="hidden" name="back" value={back} />
                  <button
                    className="min-h-11 cursor-pointer text-brand underline"
                    type="submit"
                    title="Ein Versehen: Der Kontakt bleibt durchgestrichen stehen."
                  >
                    Zurücknehmen
                  </button>
                </form>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function talkWords({ language, interpreter, minutes }: Rows[number]): string {
  return [
    language && spokenWords[language as SpokenLanguage],
    interpreter === "none" ? "" : interpreterWords[interpreter],
    minutes > 0 ? `${minutes} Min.` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
