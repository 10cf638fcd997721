import { RowLink, RowTable } from "@/components/row-table";
import type { ListedDraft } from "@/domain/translation/queries";
import { formatInstant } from "@/lib/i18n/format";
import { RevisionBadge } from "../offers/revision-badge";
import { waitingWords } from "../waiting";
import { languageWords } from "../words";
import { kindWords } from "./translation-words";

type Props = { readonly drafts: readonly ListedDraft[]; readonly decides: boolean };

/** Translations on their way; nothing where there are none. What waits can be let through together. */
export function DraftsPanel({ drafts, decides }: Props) {
  const waiting = drafts.filter(({ step }) => step === "submitted");
  const writing = drafts.filter(({ step }) => step !== "submitted");
  return (
    <>
      {waiting.length > 0 && (
        <section className="mt-5" aria-labelledby="waiting">
          <h2 className="text-lg" id="waiting">
            {decides ? "Zu prüfen" : "Wird geprüft"} ({waiting.length})
          </h2>
          <DraftsTable label="Zu prüfen" drafts={waiting} />
          {decides && waiting.length > 1 && (
            <form className="mt-3" action="/intern/translations/approve-all" method="post">
              {waiting.map(({ id, kind, slug, locale, version }) => (
                <input
                  key={id}
                  type="hidden"
                  name="drafts[]"
                  value={`${kind}/${slug}/${locale}/${version}`}
                />
              ))}
              <button className="button quiet" type="submit">
                Alle {waiting.length} freigeben und veröffentlichen
              </button>
            </form>
          )}
        </section>
      )}
      {writing.length > 0 && (
        <section className="mt-5" aria-labelledby="writing">
          <h2 className="text-lg" id="writing">
            Noch nicht gesendet ({writing.length})
          </h2>
          <DraftsTable label="Noch nicht gesendet" drafts={writing} />
        </section>
      )}
    </>
  );
}

function DraftsTable({ label, drafts }: { label: string; drafts: readonly ListedDraft[] }) {
  return (
    <RowTable
      label={label}
      rows={drafts}
      columns={[
        {
          head: "Text",
          title: true,
          cell: ({ kind, slug, locale, title }) => (
            <>
              <RowLink href={`/intern/translations/${locale}/${kind}/${slug}`}>{title}</RowLink>
              <span className="block text-soft">
                {kindWords[kind]}, {languageWords[locale]}
              </span>
            </>
          ),
        },
        {
          head: "Stand",
          cell: ({ step, waitedMs }) => (
            <>
              <RevisionBadge state={step} />
              {step === "submitted" && (
                <span className="block text-soft">wartet {waitingWords(waitedMs)}</span>
              )}
            </>
          ),
        },
        {
          head: "Zuletzt geändert",
          cell: ({ changedAt, author }) => (
            <>
              {formatInstant(changedAt)}
              <span className="block text-soft">{author ?? "gelöschtes Konto"}</span>
            </>
          ),
        },
      ]}
    />
  );
}
