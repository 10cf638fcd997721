import { endSession } from "@/domain/session/commands";
import { endedCookie } from "@/lib/auth/session-cookie";
import { seeOther } from "@/lib/forms/form-route";
import { staffForm } from "../staff-form";

export const { GET, POST } = staffForm({
  form: "sign-out",
  run: (actor) => endSession(actor, { id: actor.sessionId }),
  done: () => seeOther("/intern/sign-in", { "Set-Cookie": endedCookie() }),
  retry: () => "/intern",
});
