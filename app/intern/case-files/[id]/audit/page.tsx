import { requireStaff } from "@/domain/access/session";
import { readCaseFileAudit } from "@/domain/audit-log/queries";
import { AuditLog } from "../../../audit-log";
import { Desk } from "../../../desk";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { allStateWords } from "../../../words";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function CaseFileAuditPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const before = await queryValue(searchParams, "before");
  const audit = await orNotFound(readCaseFileAudit(actor, { caseFileId: id, before }));
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
      <AuditLog
        audit={audit}
        page={`/intern/case-files/${id}/audit`}
        before={before}
        stateWords={allStateWords}
      />
    </Desk>
  );
}
