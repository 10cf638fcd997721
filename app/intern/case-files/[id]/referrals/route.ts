import { draftReferral } from "@/domain/referral/send";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { id: string }>({
  form: "referral-draft",
  run: (actor, fields, { id }) => draftReferral(actor, { ...fields, caseFileId: id }),
  done: ({ id }) => `/intern/referrals/${id}`,
  retry: ({ id }) => `/intern/case-files/${id}/matching`,
});
