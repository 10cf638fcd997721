import { giveConferenceConsent } from "@/domain/case-conference/consent";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-consent",
  run: (actor, fields, { conference }) =>
    giveConferenceConsent(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "consentGiven"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
