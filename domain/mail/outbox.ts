import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { seal, sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import type { MailCalendar } from "@/lib/mail/smtp";
import { columns } from "./columns";
import type { MailKind } from "./kinds";

export type NewMail = {
  readonly kind: MailKind;
  readonly recipient: string;
  readonly subject: string;
  /** Plain text; lines end with "\n". */
  readonly text: string;
  /** After this it says nothing that holds, and is not sent any more. */
  readonly expiresAt?: Date;
  /** A file that goes with it. */
  readonly calendar?: MailCalendar;
  /** Who is invited by it to a case conference. */
  readonly participantId?: string;
};

/**
 * Puts a mail into the outbox, in the transaction of what causes it: both hold or neither. It is
 * sent within a minute where there is a mail server, and waits for somebody to send it where not.
 * @returns the mail's id
 */
export async function putIntoOutbox(tx: Tx, mail: NewMail): Promise<string> {
  const id = randomUUID();
  const at = now();
  await tx.mail.create({
    data: {
      id,
      kind: mail.kind,
      state: "waiting",
      recipientSealed: seal(columns.recipient, id, mail.recipient),
      subjectSealed: seal(columns.subject, id, mail.subject),
      textSealed: seal(columns.text, id, mail.text),
      createdAt: at,
      nextTryAt: at,
      expiresAt: mail.expiresAt ?? null,
      calendarSealed: sealOptional(columns.calendar, id, mail.calendar?.text),
      calendarMethod: mail.calendar?.method ?? null,
      participantId: mail.participantId ?? null,
    },
  });
  return id;
}

/** What is not kept of a mail that is settled: its text, and the file that went with it. */
export const forgotten = { textSealed: null, calendarSealed: null } as const;

/** Takes mails back that nobody has sent yet: what they say does not hold any more. */
export async function takeBack(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.mail.updateMany({
    where: { id: { in: [...ids] }, state: { in: ["waiting", "failed"] } },
    data: {
      state: "dropped",
      problem: "expired",
      settledAt: now(),
      ...forgotten,
      version: { increment: 1 },
    },
  });
}
