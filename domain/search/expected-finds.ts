import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { rank } from "./rank";
import type { SearchIndex } from "./search-index";

const pair = z.strictObject({
  q: z.string(),
  /** Slugs; one of them has to be found. None: the portal has nothing for it, and says so. */
  finds: z.array(z.string()),
  /** What is hard about it. */
  how: z.string(),
  heldOut: z.literal(true).optional(),
});
const pairs = z.array(pair);
const table = z.strictObject({ de: pairs, ar: pairs, "fa-AF": pairs, ti: pairs });

export type ExpectedFind = z.output<typeof pair>;

/** What people type in a language, and what they have to find. */
export function expectedFinds(): Record<Locale, readonly ExpectedFind[]> {
  return table.parse(parse(readFileSync("domain/search/expected-finds.yaml", "utf8")));
}

/** So many results people look at before they give up. */
const lookedAt = 3;
/** A day on which every offer of the table is on show. */
const onDate = plainDate.parse("2026-11-24");

/** Whether what was expected stands among the first three, or nothing where nothing was expected. */
export function isFound({ q, finds }: ExpectedFind, index: SearchIndex): boolean {
  const found = rank(index, q, onDate);
  if (finds.length === 0) return found.count === 0;
  return found.slice(0, lookedAt).some(({ thing }) => finds.includes(thing.entry.slug));
}
