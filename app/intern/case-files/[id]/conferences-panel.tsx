import { Empty, Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { listConferences } from "@/domain/case-conference/queries";
import { orNotFound } from "../../page-tools";
import { ConferencesTable } from "./conferences/conferences-table";

type Props = { readonly actor: StaffActor; readonly caseFileId: string; readonly rests: boolean };

/** The conferences of a person that are to come, and the way to all of them. */
export async function CaseConferences({ actor, caseFileId, rests }: Props) {
  const { planned, past } = await orNotFound(listConferences(actor, { caseFileId }));
  return (
    <Panel title="Fallkonferenzen" id="conferences">
      {planned.length === 0 ? (
        <Empty>
          Keine Fallkonferenz geplant: Träger und Stellen an einem Tisch, mit Einwilligung.
        </Empty>
      ) : (
        <ConferencesTable label="Geplante Fallkonferenzen" caseFileId={caseFileId} rows={planned} />
      )}
      {(!rests || past.length > 0) && (
        <p className="mt-2">
          <a
            className="inline-flex min-h-11 items-center"
            href={`/intern/case-files/${caseFileId}/conferences`}
          >
            {rests
              ? `Frühere ansehen (${past.length})`
              : `Fallkonferenz planen${past.length > 0 ? ` oder frühere ansehen (${past.length})` : ""}`}
          </a>
        </p>
      )}
    </Panel>
  );
}
