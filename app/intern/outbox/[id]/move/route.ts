import { moveMail } from "@/domain/mail/commands";
import { type Notice, withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

const notices: Record<string, Notice> = {
  "waiting sent": "mailSent",
  "failed sent": "mailSent",
  "waiting waiting": "mailQueued",
  "failed waiting": "mailQueued",
  "waiting dropped": "mailDropped",
  "failed dropped": "mailDropped",
  "sent waiting": "mailReopened",
  "dropped waiting": "mailReopened",
};

export const { GET, POST } = staffForm<{ id: string }, { from: string; to: string }>({
  form: "mail-move",
  run: (actor, fields, params) => moveMail(actor, withParams(fields, params)),
  done: ({ from, to }, { id }) =>
    withNotice(`/intern/outbox/${id}`, notices[`${from} ${to}`] ?? "saved"),
  retry: ({ id }) => `/intern/outbox/${id}`,
});
