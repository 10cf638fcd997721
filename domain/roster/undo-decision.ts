import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { query } from "@/domain/query";
import { berlinDate, now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { missingDecisions } from "./chosen-missing";
import { writeUndone } from "./decide-many";

/** In milliseconds: thousands may be locked by somebody who reads a list in. */
const patienceMs = 60_000;
/** So many of the newest are offered. */
const offered = 3;
/**
 * A slip is seen within days: whoever was decided about months ago is not sought out again by one
 * press. In days.
 */
const undoableDays = 14;

/** The moment since when a decision can be undone. */
const undoableSince = (): Date => new Date(now().getTime() - undoableDays * 86_400_000);

const withEntries = {
  entries: {
    include: { entry: { select: { version: true, person: { select: { mergedIntoId: true } } } } },
  },
} as const;

function loadDecision(tx: Tx, id: string) {
  return tx.rosterDecision.findUnique({ where: { id, undoneAt: null }, include: withEntries });
}

type Decision = NonNullable<Awaited<ReturnType<typeof loadDecision>>>;

/** About whom nobody has decided since, and nobody has spoken with. */
function untouched({ entries }: Decision) {
  return entries.filter(
    ({ version, entry }) => entry.version === version && entry.person.mergedIntoId === null,
  );
}

/**
 * Undoes one decision about many: each is what they were before. Of whom something has followed since
 * stays as they are now.
 * @throws AppError "invalid" (notNow) where something has followed of each, or after {@link undoableDays};
 * "notFound" where it is undone
 */
export const undoDecision = command({
  action: "roster.decide",
  patienceMs,
  input: z.object({ id: z.uuid() }),
  target: async (tx, { id }, _actor: StaffActor) => {
    await tx.$executeRaw`SELECT id FROM "RosterDecision" WHERE id = ${id}::uuid FOR UPDATE`;
    const decision = await loadDecision(tx, id);
    return decision && { id, at: decision.at, entries: untouched(decision) };
  },
  run: async ({ tx, target: { id, at, entries } }) => {
    if (entries.length === 0 || at < undoableSince()) throw invalid("", "notNow");
    await writeUndone(
      tx,
      id,
      entries.map(({ entryId }) => entryId),
    );
    await tx.rosterDecision.update({ where: { id }, data: { undoneAt: now() } });
    return { count: entries.length };
  },
  subject: ({ id, entries }) => ({
    type: "roster",
    ids: entries.map(({ entryId }) => entryId),
    detail: { undoes: id },
  }),
});

/** The newest decisions that can be undone for one of whom they were at least, in no order. */
async function undoable(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT made."id" FROM "RosterDecision" AS made
    WHERE made."undoneAt" IS NULL AND made."at" >= ${undoableSince()} AND EXISTS (
      SELECT 1 FROM "RosterDecided" AS was
      JOIN "RosterEntry" AS e ON e."id" = was."entryId" AND e."version" = was."version"
      JOIN "Person" AS p ON p."id" = e."personId" AND p."mergedIntoId" IS NULL
      WHERE was."decisionId" = made."id")
    ORDER BY made."at" DESC LIMIT ${offered}`;
  return rows.map(({ id }) => id);
}

/** True while one of those that {@link listUndoable} names can be undone. */
export async function anyUndoable(tx: Tx): Promise<boolean> {
  return (await undoable(tx)).length > 0;
}

/** The newest decisions about many that can be undone, and about how many each still can be. */
export const listUndoable = query({
  action: "roster.list",
  target: async (tx: Tx, _none: object, _actor: StaffActor) => {
    const newest = await tx.rosterDecision.findMany({
      where: { id: { in: await undoable(tx) } },
      orderBy: { at: "desc" },
      include: withEntries,
    });
    return newest.map((decision) => ({ ...decision, open: untouched(decision) }));
  },
  present: (decisions) =>
    decisions.flatMap(({ id, at, decision: made, entries, open }) => {
      const decision = missingDecisions.find((each) => each === made);
      if (!decision || open.length === 0) return [];
      return [{ id, on: berlinDate(at), decision, all: entries.length, open: open.length }];
    }),
  subject: (decisions) => ({
    type: "roster",
    ids: decisions.flatMap(({ open }) => open.map(({ entryId }) => entryId)),
  }),
});
