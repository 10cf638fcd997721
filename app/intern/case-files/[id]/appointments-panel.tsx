import { Empty, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import { listAppointments } from "@/domain/appointment/queries";
import { whenWords } from "../../appointments/appointment-words";

/** When the person of a case file is expected, and the way to another appointment. */
export async function CaseAppointments({
  actor,
  caseFileId,
  rests,
}: {
  actor: StaffActor;
  caseFileId: string;
  rests: boolean;
}) {
  const { planned, past } = await listAppointments(actor, { caseFileId });
  const page = `/intern/case-files/${caseFileId}/appointments`;
  return (
    <Panel title="Termine" id="appointments">
      {planned.length === 0 ? (
        <Empty>Kein Termin vereinbart.{!rests && " Wann sehen Sie sich das nächste Mal?"}</Empty>
      ) : (
        <RowTable
          label="Vereinbarte Termine"
          rows={planned}
          columns={[
            {
              head: "Wann",
              cell: (row) => (
                <RowLink href={`/intern/appointments/${row.id}`}>{whenWords(row)}</RowLink>
              ),
            },
            { head: "Wo", cell: ({ place }) => <bdi>{place}</bdi> },
            { head: "Mit", cell: ({ withWhom }) => <bdi>{withWhom ?? "–"}</bdi> },
            {
              head: "Dolmetschen",
              cell: ({ interpreter }) => (interpreter ? "wird gebraucht" : "nicht nötig"),
            },
          ]}
        />
      )}
      {(!rests || past.length > 0) && (
        <p className="mt-2">
          <a className="inline-flex min-h-11 items-center" href={page}>
            {rests
              ? `Frühere ansehen (${past.length})`
              : `Termin vereinbaren${past.length > 0 ? ` oder frühere ansehen (${past.length})` : ""}`}
          </a>
        </p>
      )}
    </Panel>
  );
}
