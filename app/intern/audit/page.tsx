import { requireStaff } from "@/domain/access/session";
import { readAudit } from "@/domain/audit-log/queries";
import { AuditLog } from "../audit-log";
import { Desk } from "../desk";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { allStateWords } from "../words";

export default async function AuditPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const before = await queryValue(searchParams, "before");
  const audit = await orNotFound(readAudit(actor, { before }));
  return (
    <Desk
      actor={actor}
      room="/intern/audit"
      title="Protokoll"
      lead="Wer was getan hat, ohne die Namen der Menschen, um die es ging."
    >
      <AuditLog audit={audit} page="/intern/audit" before={before} stateWords={allStateWords} />
    </Desk>
  );
}
