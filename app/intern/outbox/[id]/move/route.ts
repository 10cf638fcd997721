import { moveMail } from "@/domain/mail/commands";
import type { MailEvent } from "@/domain/mail/rules";
import { type Notice, withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

const notices: Record<MailEvent, Notice> = {
  sentByHand: "mailSent",
  retry: "mailQueued",
  drop: "mailDropped",
  reopen: "mailReopened",
};

export const { GET, POST } = staffForm<{ id: string }, Notice>({
  form: "mail-move",
  run: async (actor, fields, params) => {
    const { event } = await moveMail(actor, withParams(fields, params));
    return notices[event];
  },
  done: (notice, { id }) => withNotice(`/intern/outbox/${id}`, notice),
  retry: ({ id }) => `/intern/outbox/${id}`,
});
