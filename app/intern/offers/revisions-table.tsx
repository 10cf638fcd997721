import { RowTable } from "@/components/row-table";
import type { listRevisions } from "@/domain/offer-revision/queries";
import { formatInstant } from "@/lib/i18n/format";
import { waitingWords } from "../waiting";
import { RevisionBadge } from "./revision-badge";

type Revisions = Awaited<ReturnType<typeof listRevisions>>;

/** Revisions on their way; nothing where there are none. */
export function RevisionsTable({ title, revisions }: { title: string; revisions: Revisions }) {
  if (revisions.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="text-lg">
        {title} ({revisions.length})
      </h2>
      <RowTable
        label={title}
        rows={revisions}
        columns={[
          { head: "Angebot", title: true, cell: (revision) => <Named revision={revision} /> },
          { head: "Stand", cell: (revision) => <State revision={revision} /> },
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
    </section>
  );
}

function Named({ revision }: { revision: Revisions[number] }) {
  const { id, title, offerId, carrierName } = revision;
  return (
    <>
      <a
        className="inline-flex min-h-8 items-center font-bold"
        href={`/intern/offers/drafts/${id}`}
      >
        <bdi>{title || "Neues Angebot"}</bdi>
      </a>
      <span className="block text-soft">
        {offerId ? "Änderung" : "Neues Angebot"}, {carrierName}
      </span>
    </>
  );
}

function State({ revision: { state, waitedMs } }: { revision: Revisions[number] }) {
  return (
    <>
      <RevisionBadge state={state} />
      {state === "submitted" && (
        <span className="block text-soft">wartet {waitingWords(waitedMs)}</span>
      )}
    </>
  );
}
