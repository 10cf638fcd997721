import { setLifecycle } from "@/domain/offer-revision/direct";
import { type Notice, withNotice } from "../../../notices";
import { publishNow } from "../../../publishing";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, Notice>({
  form: "offer-lifecycle",
  run: async (actor, fields, params) => {
    const lifecycle = await setLifecycle(actor, withParams(fields, params));
    return publishNow(lifecycle === "running" ? "resumed" : lifecycle);
  },
  done: (notice, { id }) => withNotice(`/intern/offers/${id}`, notice),
  retry: ({ id }) => `/intern/offers/${id}`,
});
