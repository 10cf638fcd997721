import type { TranslationState } from "@/lib/content/translation-state";
import { daysBetween, type PlainDate } from "@/lib/plain-date";

/** How many people who read a language look for what a text is about. Few people are not counted out. */
export const readNeeds = ["none", "some", "much"] as const;
export type ReadNeed = (typeof readNeeds)[number];

/** From this many open needs and requests on it is much. */
const muchFrom = 5;

/** @param open how many open needs and requests there are, from 0 */
export function readNeedOf(open: number): ReadNeed {
  if (open === 0) return "none";
  return open < muchFrom ? "some" : "much";
}

/** What decides when a text is translated. */
export type Wanted = {
  readonly state: TranslationState;
  readonly need: ReadNeed;
  /** First day of a course; undefined where there is none, or it has begun. */
  readonly start: PlainDate | undefined;
  /** False: nobody can join, not even on a waiting list. */
  readonly open: boolean;
  /** True for what stands beside others, such as a carrier: nobody looks for it by itself. */
  readonly aside: boolean;
};

/** What has no day to wait for comes among what begins in four weeks, and what stands aside after a year. */
const anyTime = 28;
const aYear = 365;

const states: readonly TranslationState[] = ["missing", "outdated", "machineMade"];

/** True for a text that somebody has to translate; others wait for a native reader at most. */
export function isToTranslate(state: TranslationState): boolean {
  return states.includes(state);
}

/**
 * What to translate first: what people can join before what is full, then by what the readers of the
 * language need most, then by the soonest start, then by what is missing before what is older.
 * Smaller comes first; to be compared number by number.
 */
export function rankOf(wanted: Wanted, today: PlainDate): number[] {
  const { state, need, start, open, aside } = wanted;
  const noDay = aside ? aYear : anyTime;
  const days = start === undefined ? noDay : Math.max(0, daysBetween(today, start));
  return [open ? 0 : 1, -readNeeds.indexOf(need), days, states.indexOf(state)];
}

/** Orders two ranks of `rankOf`, as a sort wants it: below 0 where the first comes first. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Why a text stands where it stands, in the order in which it counted. */
export type Reason =
  | "full"
  | "muchNeeded"
  | "needed"
  | "startsSoon"
  | "missing"
  | "outdated"
  | "machineMade";

/** Why a text stands where `rankOf` puts it on a day, in the same order. */
export function reasonsFor({ state, need, start, open }: Wanted, today: PlainDate): Reason[] {
  const soon = start !== undefined && daysBetween(today, start) <= anyTime;
  return [
    ...(open ? [] : (["full"] as const)),
    ...(need === "much" ? (["muchNeeded"] as const) : []),
    ...(need === "some" ? (["needed"] as const) : []),
    ...(soon ? (["startsSoon"] as const) : []),
    ...(state === "missing" || state === "outdated" || state === "machineMade" ? [state] : []),
  ];
}
