import { Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import { contentHealth } from "@/domain/content/queries";
import { formatInstant } from "@/lib/i18n/format";
import { orNotFound } from "../page-tools";

/** What was approved and is not to be read yet, and what keeps it; nothing where all is in order. */
export async function ContentPanel({ actor }: { actor: StaffActor }) {
  const { findings, failure, refused } = await orNotFound(contentHealth(actor, {}));
  if (findings.length === 0 && !failure && refused.length === 0) return null;
  return (
    <Panel title="Nicht veröffentlicht" id="unpublished">
      <p className="mt-1 max-w-152 text-soft">
        Auf den öffentlichen Seiten steht so lange die letzte Fassung, die in Ordnung war.
      </p>
      {failure && (
        <p className="note mt-3 max-w-152" role="alert">
          {failure}
        </p>
      )}
      {refused.length > 0 && (
        <RowTable
          label="Freigegeben und abgewiesen"
          rows={refused}
          columns={[
            {
              head: "Was",
              cell: ({ offerId, message, carrierName }) => (
                <>
                  {offerId ? (
                    <RowLink href={`/intern/offers/${offerId}`}>{message}</RowLink>
                  ) : (
                    <b>{message}</b>
                  )}
                  <span className="block text-soft">{carrierName}</span>
                </>
              ),
            },
            {
              head: "Abgewiesen",
              cell: ({ finishedAt }) => (finishedAt ? formatInstant(finishedAt) : ""),
            },
            {
              head: "Was im Weg ist",
              cell: ({ error }) => <span className="whitespace-pre-line">{error}</span>,
            },
          ]}
        />
      )}
      {findings.length > 0 && (
        <RowTable
          label="Dateien, die nicht in Ordnung sind"
          rows={findings.map((finding) => ({ ...finding, id: placeOf(finding) }))}
          columns={[
            { head: "Datei", cell: ({ id }) => <code className="wrap-anywhere">{id}</code> },
            { head: "Was nicht stimmt", cell: ({ text }) => text },
          ]}
        />
      )}
    </Panel>
  );
}

function placeOf({ path, line, column }: { path: string; line: number; column: number }): string {
  return `${path}:${line}:${column}`;
}
