import "server-only";
import { z } from "zod";
import type { ReachDecision } from "@/domain/contact/reach";
import { knownPersons } from "@/domain/person/known-persons";
import { isWithinAge } from "@/domain/person/target-age";
import type { Tx } from "@/lib/db/client";
import { choice } from "@/lib/form-fields";
import { asSeen, loadMissing, printOfMissing } from "./missing";

/** What may be decided about whoever is sought and on no list any more. */
export const missingDecisions = [
  "moreAttempts",
  "declined",
  "moved",
  "agedOut",
] as const satisfies readonly ReachDecision[];

/** About whom: those ticked, or all who were seen. */
export const choices = ["ticked", "all"] as const;

const picked = z.templateLiteral([z.uuid(), ":", z.number().int().nonnegative()]);

/**
 * What is decided, and about whom. `picked`: an entry's id and the version that was seen, with ":" between
 * them; `print`: of everybody who was seen.
 */
export const missingChoice = z.object({
  decision: choice(missingDecisions),
  which: choice(choices),
  picked: z.array(picked).default([]),
  print: z.string().optional(),
});
export type MissingChoice = z.output<typeof missingChoice>;

export type Chosen = Awaited<ReturnType<typeof chosenMissing>>["entries"][number];

/** Who is meant of those who are missing now; `changed` where they are not the ones who were seen. */
export async function chosenMissing(tx: Tx, { which, picked: ticked, print }: MissingChoice) {
  const missing = await loadMissing(tx);
  if (which === "all") return { entries: missing, changed: printOfMissing(missing) !== print };
  const seen = new Set<string>(ticked);
  const entries = missing.filter((entry) => seen.has(asSeen(entry)));
  return { entries, changed: entries.length !== seen.size };
}

/**
 * How many of them are, by their birth date, not too old for the programme, and of how many it is
 * not known.
 */
export async function agesOf(entries: readonly Chosen[]) {
  const persons = await knownPersons();
  const births = entries.map(({ personId }) => persons.get(personId)?.birthDate ?? null);
  const known = births.filter((birthDate) => birthDate !== null);
  const within = known.filter(isWithinAge);
  return { within: within.length, unknown: births.length - known.length };
}
