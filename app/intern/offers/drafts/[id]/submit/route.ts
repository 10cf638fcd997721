import { submitRevision } from "@/domain/offer-revision/decide";
import { type Notice, withNotice } from "../../../../notices";
import { publishNow } from "../../../../publishing";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, Notice>({
  form: "offer-revision",
  run: async (actor, fields, params) => {
    const outcome = await submitRevision(actor, withParams(fields, params));
    return outcome === "published" ? publishNow() : "submitted";
  },
  done: (notice, { id }) => withNotice(`/intern/offers/drafts/${id}`, notice),
  retry: ({ id }) => `/intern/offers/drafts/${id}`,
});
