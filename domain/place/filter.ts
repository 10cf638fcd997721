import { z } from "zod";
import { contactLanguages } from "@/domain/carrier/languages";
import { topics } from "@/domain/guide/vocabulary";
import { districts } from "@/lib/city/districts";
import type { WallClock } from "@/lib/clock";
import type { PlaceFacts } from "./facts";
import { openingAt } from "./opening";
import { placeKinds } from "./vocabulary";

type Given = Record<string, string | string[] | undefined>;

const one = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined);

/** What the directory's address carries. Whatever does not belong there is left out, never an error. */
const address = z.object({
  kind: one(placeKinds),
  topic: one(topics),
  district: one(districts),
  language: one(contactLanguages),
  open: one(["1"]),
});

export type PlaceFilter = z.output<typeof address>;

/** The names under which an address carries it. */
export const placeFilterNames: readonly string[] = address.keyof().options;

/** Reads the filter from an address. Nothing of it is written down anywhere. */
export function placeFilterFrom(given: Given): PlaceFilter {
  const first = Object.entries(given).map(([key, value]) => [
    key,
    Array.isArray(value) ? value[0] : value,
  ]);
  return address.parse(Object.fromEntries(first));
}

/** The address of the directory with this filter, without what is not set. */
export function placeFilterQuery(filter: PlaceFilter): string {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  return set.length > 0 ? `?${new URLSearchParams(set as [string, string][])}` : "";
}

/** Whether a place stays in the filtered list. Hours or a district nobody has told do not count as met. */
export function placeStays(facts: PlaceFacts, filter: PlaceFilter, now: WallClock): boolean {
  return (
    (!filter.kind || facts.kind === filter.kind) &&
    (!filter.topic || facts.topics.includes(filter.topic)) &&
    (!filter.district || facts.district === filter.district) &&
    (!filter.language || facts.contactLanguages.includes(filter.language)) &&
    (!filter.open || openingAt(facts, now).state === "open")
  );
}
