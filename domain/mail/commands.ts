import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import { conflict, invalid } from "@/lib/errors";
import { mailSettings } from "@/lib/mail/settings";
import { loadMail } from "./load";
import { putIntoOutbox } from "./outbox";
import { type MailEvent, type MailState, possibleEvents } from "./rules";
import { moveInput } from "./schema";
import { trialMail } from "./texts";

const after: Record<MailEvent, MailState> = {
  sentByHand: "sent",
  retry: "waiting",
  drop: "dropped",
  reopen: "waiting",
};

/**
 * Says that somebody has sent a mail themselves, has it tried again, drops it, or puts back one that
 * was settled by mistake.
 * @throws AppError "invalid" (notNow) for what cannot be done with it now, "conflict" when another
 *   was first
 */
export const moveMail = command({
  action: "mail.move",
  input: moveInput,
  target: (tx, { id }, _actor: StaffActor) => loadMail(tx, id),
  again: (seen) => {
    const { state } = seen.target;
    return changedOnce(seen) ? { from: state, to: state, event: seen.input.event } : undefined;
  },
  run: async ({ tx, input: { id, version, event }, target }) => {
    const possible = possibleEvents(target, mailSettings() !== undefined);
    if (!possible.includes(event))
      throw version === target.version ? invalid("", "notNow") : conflict();
    const to = after[event];
    const { count } = await tx.mail.updateMany({
      where: { id, version },
      data: {
        state: to,
        problem: null,
        version: { increment: 1 },
        ...(to === "waiting"
          ? { attempts: 0, nextTryAt: now(), settledAt: null }
          : { settledAt: now() }),
      },
    });
    if (count === 0) throw conflict();
    return { from: target.state, to, event };
  },
  subject: ({ id, kind }, moved) => ({ type: "mail", ids: [id], detail: { kind, ...moved } }),
});

/** Writes a mail to oneself, to see whether mails arrive. */
export const sendTrialMail = command({
  action: "mail.sendTrial",
  input: z.object({}),
  target: (tx, _input, actor: StaffActor) =>
    tx.user.findUnique({ where: { id: actor.userId }, select: { id: true, email: true } }),
  run: async ({ tx, target }) => {
    const id = await putIntoOutbox(tx, trialMail(target.email));
    return { id };
  },
  subject: (_target, result) => ({ type: "mail", ids: result ? [result.id] : [] }),
});
