import { setLifecycle } from "@/domain/offer-revision/direct";
import { type Notice, withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";
import { publishNow } from "../../publishing";

export const POST = staffForm<{ id: string }, Notice>({
  form: "offer-lifecycle",
  run: async (actor, fields, params) => {
    await setLifecycle(actor, withParams(fields, params));
    return publishNow();
  },
  done: (notice, { id }) => withNotice(`/intern/offers/${id}`, notice),
  retry: ({ id }) => `/intern/offers/${id}`,
});
