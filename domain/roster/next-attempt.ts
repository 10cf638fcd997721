import type { ReachState } from "@/domain/contact/reach";
import type { Medium } from "@/domain/contact/vocabulary";
import { berlinDate } from "@/lib/clock";
import { addDays, daysBetween, type PlainDate } from "@/lib/plain-date";

/** What outreach goes by; stands in `content/city.yaml`. */
export type OutreachRules = {
  /** Tries in a row that reach nobody; then a person decides. */
  readonly attempts: number;
  /** Days between two tries. */
  readonly daysBetween: number;
  /** Days after a talk that led to nothing yet. */
  readonly daysAfterTalk: number;
  /** So many days before it ends, a paper moves its person up. */
  readonly paperEnds: number;
};

export type Outreached = {
  readonly reach: ReachState;
  /** Tries since somebody was last reached. */
  readonly attempts: number;
  /** So many tries a person has allowed, where that is more than the usual number. */
  readonly moreAttempts: number;
  readonly lastTryOn: PlainDate | null;
  readonly lastMedium: Medium | null;
  /** Since when somebody has been spoken with and is not accompanied; null: it is not so. */
  readonly spokenSince: PlainDate | null;
  /** There is a number, and it is not known to be wrong. */
  readonly callable: boolean;
  /** It is known where they live. */
  readonly visitable: boolean;
  /** The list does not name them any more. */
  readonly missing: boolean;
  readonly paperValidUntil: PlainDate | null;
};

type Known = { readonly reach: ReachState; readonly outreachSince: Date };

/** Since when somebody is spoken with and no more; null where they are not. */
export function spokenSince({ reach, outreachSince }: Known): PlainDate | null {
  return reach === "reached" ? berlinDate(outreachSince) : null;
}

/** Why somebody is to be tried now, the most urgent first. */
export const attemptReasons = [
  "paperEnds",
  "paperEnded",
  "neverTried",
  "talkAgain",
  "tryAgain",
] as const;
export type AttemptReason = (typeof attemptReasons)[number];

export type NextAttempt =
  | {
      readonly kind: "attempt";
      readonly medium: Medium;
      readonly why: AttemptReason;
      readonly dueOn: PlainDate;
    }
  /** Not yet: there was a try a short while ago. */
  | { readonly kind: "wait"; readonly medium: Medium; readonly until: PlainDate }
  /** A person has to decide how it goes on. */
  | { readonly kind: "decide"; readonly why: "capped" | "missing" | "noWay" }
  | { readonly kind: "none" };

/** What can be next, in the order in which somebody asks for it. */
export const nextKinds = [
  "attempt",
  "decide",
  "wait",
  "none",
] as const satisfies readonly NextAttempt["kind"][];

/** Who is sought out: whoever is accompanied, has refused, has moved or is too old stays what they are. */
export const sought: readonly ReachState[] = ["unknown", "attempted", "reached"];

/**
 * Whether somebody of the roster is to be tried, how, and why. Whoever has declined, moved, grown
 * too old or is accompanied is left alone; so is whoever was tried a short while ago. After so many
 * tries in vain, or without any way to reach them, a person decides.
 */
export function nextAttempt(
  known: Outreached,
  today: PlainDate,
  rules: OutreachRules,
): NextAttempt {
  if (!sought.includes(known.reach)) return { kind: "none" };
  if (known.missing) return { kind: "decide", why: "missing" };
  if (known.attempts >= Math.max(rules.attempts, known.moreAttempts))
    return { kind: "decide", why: "capped" };
  const medium = nextMedium(known);
  if (!medium) return { kind: "decide", why: "noWay" };
  const lastTryOn = laterOf(known.lastTryOn, known.spokenSince);
  const pause = known.reach === "reached" ? rules.daysAfterTalk : rules.daysBetween;
  const dueOn = lastTryOn ? addDays(lastTryOn, pause) : today;
  if (dueOn > today) return { kind: "wait", medium, until: dueOn };
  return { kind: "attempt", medium, why: reason(known, today, rules), dueOn };
}

/** A case file that was closed is as good as a talk on that day. */
function laterOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** In turn: a call, a message, a visit; without a number a visit each time. */
function nextMedium({ callable, visitable, lastMedium }: Outreached): Medium | undefined {
  if (!callable) return visitable ? "visit" : undefined;
  if (lastMedium === "call") return "message";
  if (lastMedium === "message" && visitable) return "visit";
  return "call";
}

function reason(
  { reach, lastTryOn, paperValidUntil }: Outreached,
  today: PlainDate,
  rules: OutreachRules,
): AttemptReason {
  if (paperValidUntil && paperValidUntil < today) return "paperEnded";
  if (paperValidUntil && daysBetween(today, paperValidUntil) <= rules.paperEnds) return "paperEnds";
  if (reach === "reached") return "talkAgain";
  return lastTryOn === null ? "neverTried" : "tryAgain";
}

type Ranked = { readonly next: NextAttempt & { kind: "attempt" }; readonly attempts: number };

/** Who comes first: the most urgent reason, the fewest tries, the longest wait. */
export function byUrgency(a: Ranked, b: Ranked): number {
  return (
    attemptReasons.indexOf(a.next.why) - attemptReasons.indexOf(b.next.why) ||
    a.attempts - b.attempts ||
    Number(a.next.dueOn > b.next.dueOn) - Number(a.next.dueOn < b.next.dueOn)
  );
}
