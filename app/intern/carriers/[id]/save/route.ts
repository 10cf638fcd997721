import { editCarrier } from "@/domain/carrier/commands";
import { type Notice, withNotice } from "../../../notices";
import { publishNow } from "../../../publishing";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, Notice>({
  form: "carrier",
  run: async (actor, fields, params) => {
    await editCarrier(actor, withParams(fields, params));
    return publishNow();
  },
  done: (notice, { id }) => withNotice(`/intern/carriers/${id}`, notice),
  retry: ({ id }) => `/intern/carriers/${id}/edit`,
});
