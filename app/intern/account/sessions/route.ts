import { endSession } from "@/domain/session/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm({
  form: "session",
  run: endSession,
  done: () => withNotice("/intern/account", "sessionEnded"),
  retry: () => "/intern/account",
});
