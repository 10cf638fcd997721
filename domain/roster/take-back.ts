import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { giveBackEntries, giveBackProfiles, removeMade } from "./give-back";
import {
  countParts,
  loadCarriedOut,
  planTakeBack,
  type TakeBackPlan,
  takeBackParts,
  takenBackCounts,
} from "./take-back-plan";

/** In milliseconds: thousands of rows, and perhaps somebody else's list before them. */
const patienceMs = 120_000;

/**
 * Takes back a list that was carried out by mistake, exactly as it was shown: whoever it has made goes,
 * and of whom nothing has followed is as before. All others stay as they are, and can follow once
 * nothing is in the way any more.
 * @returns how many there were of each
 * @throws AppError "notFound" for a list that was never carried out; "conflict" where anything has changed
 * since it was shown; "invalid": alreadyTakenBack where that was a taking back, notNow where nothing can be
 */
export const takeBackImport = command({
  action: "rosterImport.takeBack",
  patienceMs,
  input: z.object({ id: z.uuid(), print: z.string() }),
  target: async (tx, { id }, _actor: StaffActor) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roster-import'))`;
    await lockWritten(tx, id);
    const list = await loadCarriedOut(tx, { id });
    return list && { list, plan: await planTakeBack(tx, list) };
  },
  run: async ({ tx, actor, input, target: { list, plan } }) => {
    const isBack = list.state === "takenBack";
    if (plan.print !== input.print) throw isBack ? invalid("", "alreadyTakenBack") : conflict();
    if (plan.open.length === 0) throw invalid("", "notNow");
    await keepWhatWas(tx, actor.userId, list, plan.open);
    const back = { tx, importId: list.id, open: plan.open, userId: actor.userId };
    await giveBackProfiles(back);
    await giveBackEntries(back);
    await removeMade(back);
    const counts = countParts(plan.open);
    const earlier = takenBackCounts.parse(list.takenBack) ?? {};
    const sum = takeBackParts.map((part) => [part, counts[part] + (earlier[part] ?? 0)]);
    await tx.rosterImport.update({
      where: { id: list.id },
      data: {
        ...{ state: "takenBack", takenBackAt: now(), takenBackById: actor.userId },
        takenBack: Object.fromEntries(sum),
        version: { increment: 1 },
      },
    });
    return counts;
  },
  subject: ({ list, plan }, counts) => ({
    type: "rosterImport",
    // The entries that go name it by their own addresses too: whoever has one open learns what happened.
    ids: [
      list.id,
      ...plan.open.map(({ personId }) => personId),
      ...plan.open.flatMap(({ entryId, listed }) => (listed ? [] : [entryId])),
    ],
    detail: counts,
  }),
});

/** Whoever goes with the list has no timeline, and of who stays nothing is taken back. */
async function keepWhatWas(
  tx: Tx,
  userId: string,
  { id: importId }: { readonly id: string },
  open: TakeBackPlan["open"],
): Promise<void> {
  const about = { importId, at: now(), userId };
  await tx.rosterTakenBack.createMany({
    data: open
      .filter(({ part }) => part !== "goes" && part !== "stays")
      .map(({ personId, part }) => ({ id: randomUUID(), personId, part, ...about })),
  });
}

/** Whoever notes something about one of them meanwhile waits, and is seen by the plan or sees what it did. */
async function lockWritten(tx: Tx, importId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT e."id" FROM "RosterImported" AS own
    JOIN "RosterEntry" AS e ON e."id" = own."entryId"
    JOIN "Person" AS p ON p."id" = e."personId"
    WHERE own."importId" = ${importId}::uuid
    ORDER BY e."id" FOR UPDATE OF e, p`;
}
