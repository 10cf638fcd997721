import "server-only";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { unseal } from "@/lib/crypto/sealed";
import { db } from "@/lib/db/client";
import { mailSettings } from "@/lib/mail/settings";
import { sendBySmtp } from "@/lib/mail/smtp";
import { calendarOf } from "./calendar";
import { columns } from "./columns";
import { forgotten } from "./outbox";
import { keepRowMs, keepTextMs, mostAttempts, nextTryAfter } from "./rules";

const outcomes = ["sent", "address", "server", "expired"] as const;

/** Writes down what became of a mail that the portal tried to send. */
const recordOutcome = command({
  action: "mail.deliver",
  input: z.object({ id: z.uuid(), outcome: z.enum(outcomes) }),
  target: (tx, { id }, _actor: System) => tx.mail.findUnique({ where: { id } }),
  run: async ({ tx, input: { outcome }, target }) => {
    const after = stateAfter(outcome, target.attempts);
    await tx.mail.updateMany({
      // Somebody may have sent or dropped it by hand meanwhile.
      where: { id: target.id, state: { in: ["waiting", "failed"] } },
      data: {
        state: after,
        problem: outcome === "sent" ? null : outcome,
        version: { increment: 1 },
        ...(after === "waiting" || after === "failed" ? {} : { settledAt: now(), ...forgotten }),
      },
    });
    return { outcome };
  },
  subject: ({ id, kind }, detail) => ({ type: "mail", ids: [id], detail: { kind, ...detail } }),
});

function stateAfter(outcome: (typeof outcomes)[number], attempts: number) {
  if (outcome === "sent") return "sent";
  if (outcome === "expired") return "dropped";
  return outcome === "address" || attempts >= mostAttempts ? "failed" : "waiting";
}

/**
 * Sends what waits in the outbox and is due, one mail after the other, the oldest first. Several
 * processes may do so at once. A try is counted before it is made: one that was broken off is made
 * again later, with the same id, so that a mail may come twice and is never lost.
 * @returns how many were sent; none where there is no mail server
 */
export async function deliverMails(actor: System): Promise<number> {
  await dropExpired(actor);
  const settings = mailSettings();
  if (!settings) return 0;
  for (let sent = 0; ; ) {
    const mail = await takeDue();
    if (mail === undefined) return sent;
    if (mail === "taken") continue;
    const outcome = await sendBySmtp(settings, mail);
    await recordOutcome(actor, { id: mail.id, outcome: outcome.sent ? "sent" : outcome.problem });
    if (outcome.sent) sent += 1;
    // Whoever is next would only hear the same.
    else if (outcome.problem === "server") return sent;
  }
}

async function takeDue() {
  const at = now();
  const due = await db.mail.findFirst({
    where: { state: "waiting", nextTryAt: { lte: at } },
    orderBy: [{ nextTryAt: "asc" }, { createdAt: "asc" }],
  });
  if (!due?.textSealed) return undefined;
  const attempt = due.attempts + 1;
  const { count } = await db.mail.updateMany({
    where: { id: due.id, state: "waiting", attempts: due.attempts, nextTryAt: due.nextTryAt },
    data: { attempts: attempt, nextTryAt: nextTryAfter(attempt, at) },
  });
  if (count === 0) return "taken";
  return {
    id: due.id,
    recipient: unseal(columns.recipient, due.id, due.recipientSealed),
    subject: unseal(columns.subject, due.id, due.subjectSealed),
    text: unseal(columns.text, due.id, due.textSealed),
    calendar: calendarOf(due),
  };
}

async function dropExpired(actor: System): Promise<void> {
  const expired = await db.mail.findMany({
    where: { state: { in: ["waiting", "failed"] }, expiresAt: { lte: now() } },
    select: { id: true },
  });
  for (const { id } of expired) await recordOutcome(actor, { id, outcome: "expired" });
}

/** Forgets the texts of mails that are settled for a week, and the mails themselves after 90 days. */
export async function forgetOldMails(_actor: System): Promise<void> {
  const ago = (ms: number) => new Date(now().getTime() - ms);
  await db.mail.deleteMany({
    // What waits for an answer has to know when it was asked, and a message that it was never sent.
    where: {
      settledAt: { lt: ago(keepRowMs) },
      checks: { none: { answer: null } },
      NOT: { state: "dropped", messages: { some: {} } },
    },
  });
  await db.mail.updateMany({
    where: { settledAt: { lt: ago(keepTextMs) }, textSealed: { not: null } },
    data: forgotten,
  });
}
