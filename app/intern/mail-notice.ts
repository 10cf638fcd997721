import { sendsMails } from "@/domain/mail/queries";
import type { Notice } from "./notices";

/** What is said of mails where no mail server sends them: they wait for somebody. */
const waiting = {
  messageQueued: "messageWaits",
  conferenceInvited: "conferenceInvitedWaits",
  conferenceCancelled: "conferenceCancelledWaits",
  conferenceCancelledTell: "conferenceCancelledTellWaits",
  linkSent: "linkWaits",
} as const satisfies Partial<Record<Notice, Notice>>;

/** The notice that is true of a mail here: it leaves by itself, or it waits. */
export function mailNotice(notice: keyof typeof waiting): Notice {
  return sendsMails() ? notice : waiting[notice];
}
