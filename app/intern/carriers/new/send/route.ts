import { addCarrier } from "@/domain/carrier/commands";
import { type Notice, withNotice } from "../../../notices";
import { publishNow } from "../../../publishing";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, { id: string; notice: Notice }>({
  form: "carrier",
  run: async (actor, fields) => {
    const { id } = await addCarrier(actor, fields);
    return { id, notice: await publishNow() };
  },
  done: ({ id, notice }) => withNotice(`/intern/carriers/${id}`, notice),
  retry: () => "/intern/carriers/new",
});
