import { endSession } from "@/domain/session/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const POST = staffForm({
  form: "session",
  run: endSession,
  done: () => withNotice("/intern/account", "sessionEnded"),
  retry: () => "/intern/account",
});
