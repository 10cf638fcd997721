import { changePassword } from "@/domain/session/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm({
  form: "password",
  run: changePassword,
  done: () => withNotice("/intern/account", "passwordChanged"),
  retry: () => "/intern/account",
  forget: ["present", "password", "repeated"],
});
