import { returnRevision } from "@/domain/offer-revision/decide";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "offer-revision",
  run: (actor, fields, params) => returnRevision(actor, withParams(fields, params)),
  done: () => withNotice("/intern/offers", "returned"),
  retry: ({ id }) => `/intern/offers/drafts/${id}`,
});
