import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { keysOfPerson, partNumbers } from "@/domain/access/own-page";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { recordChanges } from "@/domain/person/changes";
import { keptProfiles, type Profile, profileOf, rowOf } from "@/domain/person/profile";
import { giveBackKnown } from "@/domain/referral/known";
import { keepKnown } from "@/domain/referral/shared";
import { now } from "@/lib/clock";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { cameIntoSince, followPlansAgain, giveOfSince, partCaseFiles } from "./case-files";
import { profileBefore } from "./chosen";
import { columns } from "./columns";
import { planAgain } from "./doubled";
import { openKeysAgain } from "./keys";
import { loadMerge } from "./load";
import { partEntries } from "./roster";
import { followMoved, giveRows, type RowIds, rowIds, rowsSince } from "./rows";
import { type PersonTable, personTables } from "./tables";

/**
 * Takes two persons apart again: each has what was theirs. What came since stays with the one who
 * stayed, but for the rows named in `give`; what belongs to a placement or a referral goes where its
 * case file is. Case files that became one are two again, as they were.
 */
export const undoMerge = command({
  action: "person.unmerge",
  input: z.object({ id: z.uuid(), give: z.array(z.uuid()).max(500).default([]) }),
  target: async (tx, input, _actor: StaffActor) => {
    await tx.$executeRaw`SELECT id FROM "PersonMerge" WHERE id = ${input.id}::uuid FOR UPDATE`;
    return loadMerge(tx, input);
  },
  gone: async ({ tx, input: { id } }) => {
    const { kept } = await tx.personMerge.findUniqueOrThrow({
      where: { id },
      include: { kept: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } } },
    });
    return { caseFileId: kept.caseFiles[0]?.id };
  },
  run: async ({ tx, actor, input, target: merge }) => {
    const { keptId, mergedId } = merge;
    const at = now();
    await keepKnown(tx, [keptId], { at, since: merge.at });
    await giveRows(tx, rowIds.parse(merge.moved), keptId, mergedId);
    const since = (await cameSince(tx, merge)).filter(({ id }) => input.give.includes(id));
    await giveRows(tx, byTable(since.filter(isOfPerson)), keptId, mergedId);
    await followMoved(tx, [keptId, mergedId]);
    await partCaseFiles(tx, merge);
    await partEntries(tx, merge);
    await giveOfSince(tx, merge, since.filter(isOfCaseFile));
    await followPlansAgain(tx, merge);
    await followTheirCaseFile(tx, [keptId, mergedId]);
    await planAgain(tx, merge.closedFollowUps);
    await openKeysAgain(tx, merge);
    await partNumbers(tx, await keysOfPerson(tx, keptId), await keysOfPerson(tx, mergedId));
    await giveBackKnown(tx, merge);
    await tx.person.update({
      where: { id: mergedId },
      data: { mergedIntoId: null, version: { increment: 1 } },
    });
    await tx.personMerge.update({
      where: { id: merge.id },
      data: { undoneAt: at, undoneById: actor.userId },
    });
    await giveBackProfile(tx, merge, actor.userId);
    return { caseFileId: merge.kept.caseFiles[0]?.id };
  },
  subject: ({ keptId, mergedId, kept }) => ({
    type: "person",
    ids: [keptId, mergedId],
    caseFileId: kept.caseFiles[0]?.id,
  }),
});

type Merge = NonNullable<Awaited<ReturnType<typeof loadMerge>>>;

/** What came to the one who stayed, and into their case file, since a merge; the newest first. */
export async function cameSince(tx: Tx, merge: Merge): Promise<Came[]> {
  const { keptId, moved, stayed, at } = merge;
  const later = await tx.personMerge.findMany({
    where: { keptId, undoneAt: null, at: { gt: at } },
  });
  const all = [moved, stayed, ...later.map((each) => each.moved)];
  const known = all.flatMap((rows) => Object.values(rowIds.parse(rows)).flat());
  const found: Came[] = [
    ...(await rowsSince(tx, keptId, known)),
    ...(await cameIntoSince(tx, merge, later)),
  ];
  return found.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

type Came =
  | Awaited<ReturnType<typeof rowsSince>>[number]
  | Awaited<ReturnType<typeof cameIntoSince>>[number];
type CameToPerson = Extract<Came, { table: PersonTable }>;

function isOfPerson(row: Came): row is CameToPerson {
  return Object.hasOwn(personTables, row.table);
}

function isOfCaseFile(row: Came): row is Exclude<Came, CameToPerson> {
  return !isOfPerson(row);
}

function byTable(rows: readonly CameToPerson[]): RowIds {
  const ids: RowIds = {};
  for (const { table, id } of rows) ids[table] = [...(ids[table] ?? []), id];
  return ids;
}

/** Consents and what asks about placements belong to whoever has the case file. */
async function followTheirCaseFile(tx: Tx, persons: readonly string[]): Promise<void> {
  const among = [...persons];
  await tx.$executeRaw`
    UPDATE "FollowUp" AS own SET "personId" = file."personId"
    FROM "Placement" AS placement, "Referral" AS referral, "CaseFile" AS file
    WHERE own."placementId" = placement.id AND placement."referralId" = referral.id
      AND referral."caseFileId" = file.id AND file."personId" = ANY(${among}::uuid[])
      AND own."personId" <> file."personId"`;
  await tx.$executeRaw`
    UPDATE "Consent" AS own SET "personId" = file."personId"
    FROM "Referral" AS referral, "CaseFile" AS file
    WHERE referral."consentId" IN (own.id, own."replacedById")
      AND referral."caseFileId" = file.id
      AND file."personId" = ANY(${among}::uuid[]) AND own."personId" <> file."personId"`;
  await tx.$executeRaw`
    UPDATE "Consent" AS own SET "personId" = file."personId"
    FROM "CaseConference" AS conference, "CaseFile" AS file
    WHERE own."conferenceId" = conference.id AND conference."caseFileId" = file.id
      AND file."personId" = ANY(${among}::uuid[]) AND own."personId" <> file."personId"`;
}

/** What was chosen at the merge goes back, but for what somebody has changed since. */
async function giveBackProfile(tx: Tx, merge: Merge, userId: string): Promise<void> {
  const { before, after } = profilesOf(merge);
  const current = profileOf(merge.kept);
  const restored = profileBefore(current, before, after);
  await tx.person.update({
    where: { id: merge.keptId },
    data: { ...rowOf(merge.keptId, restored), version: { increment: 1 } },
  });
  await recordChanges(tx, {
    ...{ personId: merge.keptId, before: current, after: restored, userId },
    occasion: "unmerge",
  });
}

type Sealed = Pick<Merge, "id" | "profilesSealed">;

/** The profile of the one who stayed, before a merge and as it was chosen then. */
export function profilesOf({ id, profilesSealed }: Sealed): { before: Profile; after: Profile } {
  return keptProfiles.parse(unseal(columns.profiles, id, profilesSealed));
}
