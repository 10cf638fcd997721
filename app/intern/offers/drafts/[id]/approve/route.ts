import { approveRevision } from "@/domain/offer-revision/decide";
import { type Notice, withNotice } from "../../../../notices";
import { publishNow } from "../../../../publishing";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { offerId: string; notice: Notice }>({
  form: "offer-revision",
  run: async (actor, fields, params) => {
    const { offerId } = await approveRevision(actor, withParams(fields, params));
    return { offerId, notice: await publishNow() };
  },
  done: ({ offerId, notice }) => withNotice(`/intern/offers/${offerId}`, notice),
  retry: ({ id }) => `/intern/offers/drafts/${id}`,
});
