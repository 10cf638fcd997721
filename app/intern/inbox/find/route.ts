import { findByCode } from "@/domain/person-access/find";
import { staffForm } from "../../staff-form";

export const POST = staffForm<Record<string, never>, Awaited<ReturnType<typeof findByCode>>>({
  form: "find-request",
  run: findByCode,
  done: ({ requestId, caseFileId }) =>
    requestId ? `/intern/inbox/${requestId}` : `/intern/case-files/${caseFileId}`,
  retry: () => "/intern/inbox",
});
