import { confirmOffer } from "@/domain/freshness/answer";
import { type Notice, withNotice } from "../../../notices";
import { publishNow } from "../../../publishing";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, Notice>({
  form: "offer-confirm",
  run: async (actor, fields, params) => {
    await confirmOffer(actor, withParams(fields, params));
    return publishNow("stillRight");
  },
  done: (notice, { id }) => withNotice(`/intern/offers/${id}`, notice),
  retry: ({ id }) => `/intern/offers/${id}`,
});
