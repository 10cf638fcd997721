import { recallRevision } from "@/domain/offer-revision/write";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const POST = staffForm<{ id: string }, unknown>({
  form: "offer-revision",
  run: (actor, fields, params) => recallRevision(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/offers/drafts/${id}`, "recalled"),
  retry: ({ id }) => `/intern/offers/drafts/${id}`,
});
