import { trustCarrier } from "@/domain/offer-revision/direct";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm({
  form: "carrier-trust",
  run: trustCarrier,
  done: () => withNotice("/intern/carriers", "saved"),
  retry: () => "/intern/carriers",
});
