import { requireStaff } from "@/domain/access/session";
import { readCaseFileAudit } from "@/domain/audit/queries";
import { AuditTable } from "../../../audit-table";
import { Desk } from "../../../desk";
import { idFrom, orNotFound } from "../../../page-tools";
import { allStateWords } from "../../../words";

type Props = { params: Promise<{ id: string }> };

export default async function CaseFileAuditPage({ params }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const audit = await orNotFound(readCaseFileAudit(actor, { caseFileId: id }));
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Zugriffsprotokoll ${audit.publicCode}`}
      heading={
        <>
          Zugriffsprotokoll: <bdi>{audit.name}</bdi>
        </>
      }
      lead={<a href={`/intern/case-files/${id}`}>Zurück zur Fallakte</a>}
    >
      <AuditTable entries={audit.events} stateWords={allStateWords} />
    </Desk>
  );
}
