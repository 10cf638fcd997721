import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";
import { countFates, fateKinds, isSettled } from "./fates";
import { meantBy, planImport } from "./import-plan";
import { keepEntries, keepWritten } from "./keep-before";
import { loadOpenImport, type OpenImport } from "./list-import";
import { headingHash } from "./listed-identity";
import {
  writeChanged,
  writeMissing,
  writeNew,
  writeOtherNames,
  writeUnchanged,
} from "./write-rows";

/** In milliseconds: thousands of rows, and perhaps somebody else's before them. */
const patienceMs = 120_000;

const yes = z.literal("yes").optional();
/** Of how many rows a list made what. */
const written = z.record(z.enum([...fateKinds, "missing"]), z.number());

/**
 * Carries out a list exactly as it was shown: all of it, or nothing. What was uploaded is erased.
 * Two lists are carried out one after the other; whoever saw something older is told.
 * @param input `older`: yes, this list is older than one carried out before; `missing`: yes, so many
 * are not on it any more
 * @throws AppError "invalid": notNow while rows are undecided or wrong, askOlderList and
 * askManyMissing without that yes; "conflict" where anything has changed since it was shown
 */
export const applyImport = command({
  action: "rosterImport.apply",
  patienceMs,
  input: z.object({ ...versioned, print: z.string(), older: yes, missing: yes }),
  target: async (tx, input, _actor: StaffActor) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roster-import'))`;
    return loadOpenImport(tx, input);
  },
  gone: async ({ tx, input: { id } }) => {
    const where = { id, state: "applied" } as const;
    const list = await tx.rosterImport.findUnique({ where, select: { counts: true } });
    return list ? written.parse(list.counts) : undefined;
  },
  run: async ({ tx, actor, input, target }) => {
    const plan = await planImport(tx, target);
    if (plan.print !== input.print || target.version !== input.version) throw conflict();
    if (!isSettled(plan.fated)) throw invalid("", "notNow");
    if (plan.newerAsOf && !input.older) throw invalid("older", "askOlderList");
    if (plan.manyMissing && !input.missing) throw invalid("missing", "askManyMissing");
    const writing = { tx, plan, source: target.source, asOf: target.asOf, userId: actor.userId };
    const known = meantBy(plan);
    await keepEntries(tx, target.id, known);
    const made = await writeNew(writing);
    const profiles = await writeChanged(writing);
    await writeUnchanged(writing);
    await writeOtherNames(writing);
    await writeMissing(writing);
    await keepWritten(tx, target.id, { made, known, profiles });
    await rememberUses(tx, target);
    const counts = { ...countFates(plan.fated), missing: plan.missing.length };
    const data = {
      state: "applied",
      tableSealed: null,
      fileNameSealed: null,
      settledAt: now(),
      decisions: {},
      counts,
    } as const;
    const { count } = await tx.rosterImport.updateMany({
      where: { id: target.id, state: "open" },
      data,
    });
    if (count === 0) throw conflict();
    return counts;
  },
  subject: ({ id }, counts) => ({ type: "rosterImport", ids: [id], detail: counts }),
});

/** The next list with these headings holds the same. */
async function rememberUses(tx: Tx, { table, uses }: OpenImport): Promise<void> {
  const known = new Map(
    table.columns.flatMap((heading, index) =>
      heading === "" ? [] : [[headingHash(heading), uses[index] ?? "notUsed"] as const],
    ),
  );
  await tx.rosterColumn.deleteMany({ where: { headingHash: { in: [...known.keys()] } } });
  await tx.rosterColumn.createMany({
    data: [...known].map(([hash, field]) => ({ headingHash: hash, field })),
  });
}
