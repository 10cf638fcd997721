import { requireStaff } from "@/domain/access/session";
import { readAudit } from "@/domain/audit/queries";
import { AuditTable } from "../audit-table";
import { Desk } from "../desk";
import { orNotFound } from "../page-tools";
import { allStateWords } from "../words";

export default async function AuditPage() {
  const actor = await requireStaff();
  const entries = await orNotFound(readAudit(actor, {}));
  return (
    <Desk
      actor={actor}
      room="/intern/audit"
      title="Protokoll"
      lead="Wer was getan hat, ohne die Namen der Menschen, um die es ging. Die letzten 500 Einträge."
    >
      <AuditTable entries={entries} stateWords={allStateWords} />
    </Desk>
  );
}
