import type { Result } from "@/domain/contact/vocabulary";

/** What outreach knows of somebody of the target group; it stands in their entry on the roster. */
export const outreachStates = [
  "unknown",
  "attempted",
  "reached",
  "declined",
  "moved",
  "agedOut",
  "notMeant",
] as const;
export type OutreachState = (typeof outreachStates)[number];

/** How far the portal has come with somebody of the target group, as lists and figures show it. */
export const reachStates = [
  "unknown",
  "attempted",
  "reached",
  "engaged",
  "declined",
  "moved",
  "agedOut",
  "notMeant",
] as const satisfies readonly ReachState[];
export type ReachState = OutreachState | "engaged";

/** Who is of the target group, and counts: whom a list names by mistake does not (decision 0061). */
export type CountedState = Exclude<ReachState, "notMeant">;
export const countedStates = reachStates.filter(isCounted);

/** Whether somebody in this state is of the target group. */
export function isCounted(state: ReachState): state is CountedState {
  return state !== "notMeant";
}

/** Whoever has a case file that runs is accompanied, whatever outreach knows of them. */
export function reachOf(outreach: OutreachState, accompanied: boolean): ReachState {
  return accompanied ? "engaged" : outreach;
}

/** What a try says of a person, whatever was known before. */
const saidBy: Partial<Record<Result, OutreachState>> = {
  wantsSupport: "reached",
  spoke: "reached",
  refused: "declined",
  moved: "moved",
};

/** What is known after a try. One that reaches nobody takes nothing back that was there. */
export function outreachAfter(before: OutreachState, result: Result): OutreachState {
  return saidBy[result] ?? (before === "unknown" ? "attempted" : before);
}

/**
 * What is known of somebody by tries alone, without what was decided about them: whoever has refused
 * has been spoken with, and that they moved others may have said.
 */
export function outreachByTries(tries: readonly Result[]): OutreachState {
  if (tries.some(isTalk)) return "reached";
  return tries.length > 0 ? "attempted" : "unknown";
}

/** True for a try in which somebody has spoken with the person. */
export function isTalk(result: Result): boolean {
  return saidBy[result] === "reached" || saidBy[result] === "declined";
}

type Known = { readonly outreach: OutreachState; readonly outreachSince: Date };

/**
 * What follows from tries and talks; below it what the portal says by itself, and will say again, and
 * that an entry was a mistake, which says nothing of the person behind the other one.
 */
const byTries: readonly OutreachState[] = [
  "notMeant",
  "agedOut",
  "unknown",
  "attempted",
  "reached",
];

/**
 * Which of two entries about the same person holds: who was spoken with has been spoken with, and of
 * two decisions the later one. A refusal is never forgotten because another entry knew nothing of it.
 */
export function furtherReach<Entry extends Known>(one: Entry, other: Entry): Entry {
  const rank = ({ outreach }: Known) => {
    const at = byTries.indexOf(outreach);
    return at < 0 ? byTries.length : at;
  };
  if (rank(one) !== rank(other)) return rank(one) > rank(other) ? one : other;
  return one.outreachSince >= other.outreachSince ? one : other;
}

/** True for a try after which nobody has spoken with the person: these are counted and capped. */
export function isVain(result: Result): boolean {
  return result === "nobody" || result === "leftMessage" || result === "wrongDetails";
}

/** What a person may decide about an entry without a try. */
export const reachDecisions = [
  "moreAttempts",
  "reopen",
  "declined",
  "moved",
  "agedOut",
  "notMeant",
] as const;
export type ReachDecision = (typeof reachDecisions)[number];

const ended: readonly ReachState[] = ["declined", "moved", "agedOut", "notMeant"];

/**
 * The decisions that change something in this state, in the order they are offered. Of whoever is
 * accompanied there is none: that ends with their case file alone.
 */
export function possibleDecisions(state: ReachState): ReachDecision[] {
  if (ended.includes(state)) return ["reopen"];
  if (state === "engaged") return [];
  return ["moreAttempts", "declined", "moved", "agedOut", "notMeant"];
}

/**
 * What is known after a decision; undefined where it cannot be made.
 * @param standing what is known without any decision: taking somebody up again leads back to it
 */
export function outreachDecided(
  state: ReachState,
  decision: ReachDecision,
  standing: OutreachState,
): OutreachState | undefined {
  if (state === "engaged" || !possibleDecisions(state).includes(decision)) return undefined;
  if (decision === "moreAttempts") return state;
  return decision === "reopen" ? standing : decision;
}
