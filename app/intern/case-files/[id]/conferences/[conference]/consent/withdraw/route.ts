import { withdrawConferenceConsent } from "@/domain/case-conference/consent";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-step",
  run: (actor, fields, { conference }) =>
    withdrawConferenceConsent(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "consentWithdrawn"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
