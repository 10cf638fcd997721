import { setUserDisabled } from "@/domain/user/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm({
  form: "user",
  run: setUserDisabled,
  done: () => withNotice("/intern/users", "saved"),
  retry: () => "/intern/users",
});
