import { Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import { contentHealth } from "@/domain/content/queries";
import { formatInstant } from "@/lib/i18n/format";
import { orNotFound } from "../page-tools";
import { fileWords } from "./file-words";
import { byFile, FilePath, ProblemList, readProblems } from "./problem-list";

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
              cell: (each) => (
                <>
                  <WhatIsRefused refused={each} />
                  <span className="block text-soft">{each.carrierName}</span>
                </>
              ),
            },
            {
              head: "Abgewiesen",
              oneLine: true,
              cell: ({ finishedAt }) => (finishedAt ? formatInstant(finishedAt) : ""),
            },
            { head: "Was nicht stimmt", cell: ({ error }) => <Refusal error={error ?? ""} /> },
          ]}
        />
      )}
      {findings.length > 0 && (
        <>
          <p className="mt-4 max-w-152 text-soft">
            Diese Dateien kamen nicht über die Formulare. Wer sie geändert hat oder das Portal
            betreibt, muss sie berichtigen.
          </p>
          <RowTable
            label="Dateien, die nicht in Ordnung sind"
            rows={byFile(findings)}
            columns={[
              {
                head: "Datei",
                cell: ({ id }) => (
                  <>
                    <b className="block">{fileWords(id)}</b>
                    <FilePath path={id} />
                  </>
                ),
              },
              {
                head: "Was nicht stimmt",
                cell: ({ problems }) => <ProblemList problems={problems} />,
              },
            ]}
          />
        </>
      )}
    </Panel>
  );
}

/** Why a publication was refused: by place, where it is one, and else as it was said. */
function Refusal({ error }: { error: string }) {
  const files = byFile(readProblems(error) ?? []);
  if (files.length === 0) return <span className="whitespace-pre-line">{error}</span>;
  return files.map(({ id, problems }) => (
    <div key={id} className="mb-1">
      <b className="block">{fileWords(id)}</b>
      <ProblemList problems={problems} />
    </div>
  ));
}

type Refused = Awaited<ReturnType<typeof contentHealth>>["refused"][number];

/** An offer, a carrier, or something else that was published. */
function WhatIsRefused({ refused }: { refused: Refused }) {
  const { place, offerId, carrierId, message } = refused;
  if (offerId) return <RowLink href={`/intern/offers/${offerId}`}>{message}</RowLink>;
  if (carrierId && place.startsWith("carriers/")) {
    return <RowLink href={`/intern/carriers/${carrierId}`}>{message}</RowLink>;
  }
  return <b>{message}</b>;
}
