import { correctConsentDay } from "@/domain/case-conference/consent";
import { withNotice } from "../../../../../../notices";
import { staffForm } from "../../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, unknown>({
  form: "conference-consent-day",
  run: (actor, fields, { conference }) => correctConsentDay(actor, { ...fields, id: conference }),
  done: (_result, { id, conference }) =>
    withNotice(`/intern/case-files/${id}/conferences/${conference}`, "saved"),
  retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}`,
});
