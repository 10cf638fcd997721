import { setOfficeActivity } from "@/domain/office/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm({
  form: "office",
  run: setOfficeActivity,
  done: () => withNotice("/intern/offices", "saved"),
  retry: () => "/intern/offices",
});
