import "server-only";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { city } from "@/lib/city/city";
import { db, type Tx } from "@/lib/db/client";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { bringInLine } from "./bring-in-line";
import { keepADay } from "./keep-day";
import { wantedFollowUps } from "./wanted";

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
  if (placement.state === "enteredInError") return;
  const wanted = wantedFollowUps(
    {
      state: placement.state,
      startedOn: plainDate.parse(placement.startedOn),
      plannedEnd: day(placement.plannedEnd),
      endedOn: day(placement.endedOn),
    },
    city().followUps,
  );
  const { personId } = placement.referral.caseFile;
  await bringInLine(tx, { personId, placementId }, placement.followUps, wanted);
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

const planSupport = command({
  action: "followUp.plan",
  input: z.object({ caseFileId: z.uuid() }),
  target: (tx, { caseFileId }, _actor: System) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true, personId: true } }),
  run: ({ tx, target }) => keepADay(tx, target.personId),
  subject: ({ id }) => ({ type: "caseFile", ids: [id], caseFileId: id }),
});

/**
 * Plans for placements and open case files that have no follow-up at all: those that are older
 * than follow-ups are.
 * @returns how many there were
 */
export async function planMissingFollowUps(actor: System): Promise<number> {
  const placements = await db.placement.findMany({
    where: { followUps: { none: {} }, state: { not: "enteredInError" } },
    select: { id: true },
  });
  for (const { id } of placements) await planOne(actor, { placementId: id });
  const caseFiles = await db.caseFile.findMany({
    where: { state: { not: "closed" }, person: { followUps: { none: {} } } },
    select: { id: true },
  });
  for (const { id } of caseFiles) await planSupport(actor, { caseFileId: id });
  return placements.length + caseFiles.length;
}
