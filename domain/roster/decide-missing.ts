import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import type { ReachDecision } from "@/domain/contact/reach";
import { conflict, invalid } from "@/lib/errors";
import { choice } from "@/lib/form-fields";
import { writeDecision } from "./decide";
import { loadMissing, printOfMissing } from "./missing";

/** In milliseconds: each of many gets its own row written. */
const patienceMs = 60_000;

/** What may be decided about whoever is sought and on no list any more. */
export const missingDecisions = [
  "moreAttempts",
  "declined",
  "moved",
  "agedOut",
] as const satisfies readonly ReachDecision[];

const picked = z.templateLiteral([z.uuid(), ":", z.number().int().nonnegative()]);

/**
 * Decides the same about many whom no list names any more: those ticked, or all. It is decided about
 * all of them or about nobody.
 * @param input `picked`: an entry's id and the version that was seen, with ":" between them; `all`: the
 * print of everybody who was seen
 * @throws AppError "invalid": missingChoice without a decision, or where nobody is ticked; "conflict"
 * where one of them has changed since
 */
export const decideMissing = command({
  action: "roster.decide",
  patienceMs,
  input: z.object({
    decision: choice(missingDecisions),
    picked: z.array(picked).optional(),
    all: z.string().optional(),
  }),
  target: async (tx, { picked: ticked = [], all }, _actor: StaffActor) => {
    const missing = await loadMissing(tx);
    if (all) {
      if (printOfMissing(missing) !== all) throw conflict();
      return { entries: missing };
    }
    const seen = new Set<string>(ticked);
    const entries = missing.filter(({ id, version }) => seen.has(`${id}:${version}`));
    if (entries.length !== seen.size) throw conflict();
    return { entries };
  },
  run: async ({ tx, input: { decision }, target: { entries } }) => {
    if (entries.length === 0) throw invalid("picked", "missingChoice");
    for (const entry of entries) await writeDecision(tx, entry, decision);
    return { count: entries.length };
  },
  subject: ({ entries }) => ({ type: "roster", ids: entries.map(({ id }) => id) }),
});
