import { sendTrialMail } from "@/domain/mail/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, { id: string }>({
  form: "mail-trial",
  run: (actor) => sendTrialMail(actor, {}),
  done: () => withNotice("/intern/outbox", "trialWritten"),
  retry: () => "/intern/outbox",
});
