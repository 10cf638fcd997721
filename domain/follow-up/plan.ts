import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { city } from "@/lib/city/city";
import { now, today } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { reconcile } from "./reconcile";
import { wantedFollowUps } from "./rules";

const day = (text: string | null): PlainDate | null => (text ? plainDate.parse(text) : null);

/**
 * Brings a placement's follow-ups in line with its days. Runs inside the caller's transaction, and
 * once more changes nothing.
 */
export async function planFollowUps(tx: Tx, placementId: string): Promise<void> {
  // Whoever settles one at this moment is waited for, so that what they decided is known here.
  await tx.$executeRaw`SELECT id FROM "Placement" WHERE id = ${placementId}::uuid FOR UPDATE`;
  await tx.$executeRaw`
    SELECT id FROM "FollowUp" WHERE "placementId" = ${placementId}::uuid FOR UPDATE`;
  const placement = await tx.placement.findUniqueOrThrow({
    where: { id: placementId },
    include: {
      followUps: true,
      referral: { select: { caseFile: { select: { personId: true } } } },
    },
  });
  const wanted = wantedFollowUps(
    {
      state: placement.state,
      startedOn: plainDate.parse(placement.startedOn),
      plannedEnd: day(placement.plannedEnd),
      endedOn: day(placement.endedOn),
    },
    city().followUps,
  );
  const existing = placement.followUps.map((row) => ({
    ...row,
    dueOn: plainDate.parse(row.dueOn),
    follows: day(row.follows),
  }));
  const { create, move, close } = reconcile(existing, wanted, today());
  await tx.followUp.updateMany({
    where: { id: { in: [...close] } },
    data: {
      state: "done",
      outcome: "overtaken",
      settledAt: now(),
      version: { increment: 1 },
    },
  });
  for (const { id, follows, dueOn } of move) {
    const data = { follows, dueOn, version: { increment: 1 } };
    await tx.followUp.update({ where: { id }, data });
  }
  await tx.followUp.createMany({
    data: create.map((each) => ({
      ...each,
      id: randomUUID(),
      personId: placement.referral.caseFile.personId,
      placementId,
      state: "planned" as const,
      createdAt: now(),
    })),
  });
}

/** Takes away what is planned about a referral's placement; what was answered is kept. */
export async function dropFollowUps(tx: Tx, referralId: string): Promise<void> {
  await tx.followUp.deleteMany({ where: { placement: { referralId }, state: "planned" } });
}

const planOne = command({
  action: "followUp.plan",
  input: z.object({ placementId: z.uuid() }),
  target: (tx, { placementId }, _actor: System) =>
    tx.placement.findUnique({ where: { id: placementId }, include: { referral: true } }),
  run: ({ tx, target }) => planFollowUps(tx, target.id),
  subject: ({ referral }) => ({
    type: "referral",
    ids: [referral.id],
    caseFileId: referral.caseFileId,
  }),
});

/**
 * Plans for placements that have no follow-up at all: those that are older than follow-ups are.
 * @returns how many there were
 */
export async function planMissingFollowUps(actor: System): Promise<number> {
  const without = await db.placement.findMany({
    where: { followUps: { none: {} } },
    select: { id: true },
  });
  for (const { id } of without) await planOne(actor, { placementId: id });
  return without.length;
}
