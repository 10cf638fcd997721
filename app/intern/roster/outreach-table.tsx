import { Badge } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { RosterSummary } from "@/domain/roster/listing";
import { formatShortDate } from "@/lib/i18n/format";
import { spokenWords } from "../contacts/contact-words";
import { reachWords } from "../words";
import { districtWord, nextWords } from "./roster-words";

type Props = { readonly label: string; readonly rows: readonly RosterSummary[] };

/** People of the roster, how far the portal has come with each, and what is to be done next. */
export function OutreachTable({ label, rows }: Props) {
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={[
        {
          head: "Wer",
          title: true,
          cell: (row) => (
            <>
              <RowLink href={`/intern/roster/${row.id}`}>
                <bdi>{row.name}</bdi>
              </RowLink>
              <span className="block text-soft">{whoWords(row)}</span>
              {row.missingSince && <Badge tone="asks">nicht mehr auf der Liste</Badge>}
            </>
          ),
        },
        { head: "Nächster Schritt", cell: ({ next }) => nextWords(next) },
        {
          head: "Stand",
          cell: ({ reach, attempts }) => (
            <>
              {reachWords[reach]}
              {attempts > 0 && (
                <span className="block text-soft">
                  {attempts === 1 ? "1 vergeblicher Versuch" : `${attempts} vergebliche Versuche`}
                </span>
              )}
            </>
          ),
        },
        {
          head: "Zuletzt",
          cell: ({ lastTryOn }) => (lastTryOn ? formatShortDate(lastTryOn) : "noch nie"),
          oneLine: true,
        },
      ]}
    />
  );
}

export function whoWords({ age, language, district, publicCode }: RosterSummary): string {
  return [
    age === null ? "" : `${age} Jahre`,
    language && spokenWords[language],
    districtWord(district),
    publicCode,
  ]
    .filter(Boolean)
    .join(", ");
}
