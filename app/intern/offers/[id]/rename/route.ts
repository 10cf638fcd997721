import { renameOffer } from "@/domain/offer-revision/rename";
import { type Notice, withNotice } from "../../../notices";
import { publishNow } from "../../../publishing";
import { staffForm, withParams } from "../../../staff-form";

export const POST = staffForm<{ id: string }, Notice>({
  form: "offer-address",
  run: async (actor, fields, params) => {
    await renameOffer(actor, withParams(fields, params));
    return publishNow("renamed");
  },
  done: (notice, { id }) => withNotice(`/intern/offers/${id}`, notice),
  retry: ({ id }) => `/intern/offers/${id}`,
});
