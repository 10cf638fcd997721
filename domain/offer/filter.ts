import { z } from "zod";
import { type Match, match, type Seeker } from "@/domain/matching/match";
import { addDays, type PlainDate } from "@/lib/plain-date";
import type { OfferFacts } from "./facts";
import { categories, doorOf, doors, germanLevels, papers } from "./vocabulary";

export const ageRange = { min: 10, max: 99 } as const;
/** "Starts soon" means within so many days. */
export const soonDays = 30;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const one = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .preprocess((value) => first(value as string | string[] | undefined), z.enum(values))
    .optional()
    .catch(undefined);

/** What the list's address carries. Whatever does not belong there is left out, never an error. */
const address = z.object({
  door: one(doors),
  category: one(categories),
  paper: one(papers),
  german: one(germanLevels),
  age: z
    .preprocess(
      (value) => first(value as string | string[] | undefined),
      z.coerce.number().int().min(ageRange.min).max(ageRange.max),
    )
    .optional()
    .catch(undefined),
  free: one(["1"]),
  soon: one(["1"]),
});

export type OfferFilter = z.output<typeof address>;

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the filter from an address. Nothing of it is kept anywhere. */
export function filterFrom(params: SearchParams): OfferFilter {
  const given = Object.entries(params).filter(([, value]) => first(value) !== "");
  return address.parse(Object.fromEntries(given));
}

/** True when an age was typed that is none: the list says so and leaves it out. */
export function hasUnreadableAge(params: SearchParams): boolean {
  const typed = first(params.age)?.trim();
  return Boolean(typed) && filterFrom(params).age === undefined;
}

/** The address of a list with this filter, without what is not set. */
export function filterQuery(filter: OfferFilter, page?: number): string {
  const entries = Object.entries({ ...filter, page: page && page > 1 ? page : undefined })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, String(value)]);
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : "";
}

function seekerOf({ paper, german, age }: OfferFilter): Seeker {
  return {
    ...(paper ? { paper } : {}),
    ...(german ? { german } : {}),
    ...(age !== undefined ? { age } : {}),
  };
}

/** True when the visitor has said something about themselves, so that "fits" means something. */
export function asksForMatch({ paper, german, age }: OfferFilter): boolean {
  return paper !== undefined || german !== undefined || age !== undefined;
}

/**
 * Whether an offer stays in the filtered list, and how it matches what the visitor ticked. What
 * the visitor did not tick is no question to the visitor: only open questions of the offer stay.
 * @returns null when the offer drops out
 */
export function applyFilter(
  facts: OfferFacts,
  filter: OfferFilter,
  onDate: PlainDate,
): Match | null {
  if (filter.door && doorOf[facts.category] !== filter.door) return null;
  if (filter.category && facts.category !== filter.category) return null;
  // A cost nobody has stated is unknown, and what is unknown never excludes.
  if (filter.free && (facts.money.costCents ?? 0) > 0) return null;
  if (filter.soon && !startsSoon(facts, onDate)) return null;
  const found = match(seekerOf(filter), facts, onDate);
  if (found.verdict === "doesNotFit") return null;
  const reasons = found.reasons.filter((reason) => isAnswerTo(filter, reason));
  return { verdict: reasons.length > 0 ? "ask" : "fits", reasons };
}

const askedBy = {
  paper: ["paper"],
  german: ["german"],
  age: ["tooYoung", "tooOld"],
} as const satisfies Record<string, readonly Match["reasons"][number]["code"][]>;

function isAnswerTo(filter: OfferFilter, { code }: Match["reasons"][number]): boolean {
  return Object.entries(askedBy).some(
    ([key, codes]) =>
      filter[key as keyof typeof askedBy] !== undefined &&
      (codes as readonly string[]).includes(code),
  );
}

function startsSoon({ when }: OfferFacts, onDate: PlainDate): boolean {
  // An open start is unknown, and what is unknown never excludes.
  if (when.rolling || when.start === undefined) return true;
  return when.start >= onDate && when.start <= addDays(onDate, soonDays);
}
