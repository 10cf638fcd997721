import { discardRevision } from "@/domain/offer-revision/write";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "offer-revision",
  run: (actor, fields, params) => discardRevision(actor, withParams(fields, params)),
  done: () => withNotice("/intern/offers", "discarded"),
  retry: ({ id }) => `/intern/offers/drafts/${id}`,
});
