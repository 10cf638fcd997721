import type { Result } from "@/domain/contact/vocabulary";

/** How far the portal has come with somebody of the target group. */
export const reachStates = [
  "unknown",
  "attempted",
  "reached",
  "engaged",
  "declined",
  "moved",
  "agedOut",
] as const;
export type ReachState = (typeof reachStates)[number];

/** What a try says of a person, whatever was known before. */
const saidBy: Partial<Record<Result, ReachState>> = {
  wantsSupport: "engaged",
  refused: "declined",
  moved: "moved",
};

/**
 * The state after a try. A try that reaches nobody takes nothing back that was there, and a talk
 * makes nobody less than they are: whoever is accompanied stays so.
 */
export function reachAfter(before: ReachState, result: Result): ReachState {
  const said = saidBy[result];
  if (said) return said;
  if (result === "spoke") return before === "engaged" ? before : "reached";
  return before === "unknown" ? "attempted" : before;
}

type Known = { readonly reach: ReachState; readonly reachSince: Date };

/** What follows from tries and talks; below it what the portal says by itself, and will say again. */
const byTries: readonly ReachState[] = ["agedOut", "unknown", "attempted", "reached"];

/**
 * Which of two entries about the same person holds: who was spoken with has been spoken with, and of
 * two decisions the later one. A refusal is never forgotten because another entry knew nothing of it.
 */
export function furtherReach<Entry extends Known>(one: Entry, other: Entry): Entry {
  const rank = ({ reach }: Known) => {
    const at = byTries.indexOf(reach);
    return at < 0 ? byTries.length : at;
  };
  if (rank(one) !== rank(other)) return rank(one) > rank(other) ? one : other;
  return one.reachSince >= other.reachSince ? one : other;
}

/** Who has a case file that runs is accompanied, unless somebody has decided otherwise. */
export function reachInSupport(reach: ReachState): ReachState {
  return byTries.includes(reach) ? "engaged" : reach;
}

/** True for a try after which nobody has spoken with the person: these are counted and capped. */
export function isVain(result: Result): boolean {
  return result === "nobody" || result === "leftMessage" || result === "wrongDetails";
}

/** What a person may decide about an entry without a try. */
export const reachDecisions = ["moreAttempts", "reopen", "declined", "moved", "agedOut"] as const;
export type ReachDecision = (typeof reachDecisions)[number];

const ended: readonly ReachState[] = ["declined", "moved", "agedOut"];

/** The decisions that change something in this state, in the order they are offered. */
export function possibleDecisions(state: ReachState): ReachDecision[] {
  if (ended.includes(state)) return ["reopen"];
  if (state === "engaged") return ["declined", "moved"];
  return ["moreAttempts", "declined", "moved", "agedOut"];
}

/** The state after a decision; undefined where it cannot be made. */
export function reachDecided(state: ReachState, decision: ReachDecision): ReachState | undefined {
  if (!possibleDecisions(state).includes(decision)) return undefined;
  if (decision === "moreAttempts") return state;
  return decision === "reopen" ? "unknown" : decision;
}
