export const mailStates = ["waiting", "sent", "failed", "dropped"] as const;
export type MailState = (typeof mailStates)[number];

/** What somebody may do with a mail in the outbox. */
export const mailEvents = ["sentByHand", "retry", "drop", "reopen"] as const;
export type MailEvent = (typeof mailEvents)[number];

/** Why a mail did not leave, or was dropped. */
export const mailProblems = ["address", "server", "expired"] as const;
export type MailProblem = (typeof mailProblems)[number];

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Minutes until the next try, after the first, second, … that failed. After the last one no more. */
const pauses = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60, 24 * 60] as const;
export const mostAttempts = pauses.length;

/** When a mail is tried again whose try number `attempt` (from 1) begins at `at`. */
export function nextTryAfter(attempt: number, at: Date): Date {
  const minutes = pauses[Math.min(attempt, mostAttempts) - 1] ?? 0;
  return new Date(at.getTime() + minutes * minuteMs);
}

/** How long a mail that was settled by hand can be put back; then its text is forgotten. */
export const keepTextMs = 7 * dayMs;
/** How long the outbox knows that there was a mail, and to whom. */
export const keepRowMs = 90 * dayMs;

type Mail = { readonly state: MailState; readonly hasText: boolean };

/** What can be done with a mail now. `sends`: there is a mail server. */
export function possibleEvents({ state, hasText }: Mail, sends: boolean): MailEvent[] {
  if (state === "sent" || state === "dropped") return hasText ? ["reopen"] : [];
  return sends ? ["retry", "sentByHand", "drop"] : ["sentByHand", "drop"];
}
