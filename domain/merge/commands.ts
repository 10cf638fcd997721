import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { recordChanges } from "@/domain/person/changes";
import { rowOf } from "@/domain/person/profile";
import { keepKnown } from "@/domain/referral/shared";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import { conflict, invalid } from "@/lib/errors";
import { joinCaseFiles } from "./case-files";
import { chosenProfile, contradictions } from "./chosen";
import { columns } from "./columns";
import { closeDoubled } from "./doubled";
import { closeKeys } from "./keys";
import { loadPair } from "./load";
import { joinEntries } from "./roster";
import { giveRows, rowsOf } from "./rows";

const version = z.coerce.number().int().min(0);

/**
 * Says that two persons are one: all that belongs to `mergedId` goes to `keptId`, whose profile
 * says of each field what was chosen. `take` names the fields in which the merged one's values win.
 * Where both are accompanied, one case file goes on ({@link joinCaseFiles}). Keys that came with requests
 * show these alone from then on, but for those in `opens`. Nothing is deleted, and {@link undoMerge} takes
 * it apart again. Whoever got one of them by a referral reads of them what they read before.
 * @throws AppError "conflict" where a profile has changed since it was shown; "invalid" (askSamePerson)
 *   where sex or year of birth are not the same, unless the form says that it is sure
 */
export const mergePersons = command({
  action: "person.merge",
  input: z.object({
    keptId: z.uuid(),
    mergedId: z.uuid(),
    keptVersion: version,
    mergedVersion: version,
    /** "yes": the same person, though what is known of the two contradicts itself. */
    sure: z.string().max(3).optional(),
    take: z.array(z.string().max(40)).max(60).default([]),
    /** Requests of which the caseworker knows that this person wrote them: their keys stay open. */
    opens: z.array(z.uuid()).max(200).default([]),
  }),
  target: (tx, input, _actor: StaffActor) => loadPair(tx, input),
  gone: async ({ tx, input: { keptId, mergedId } }) => {
    const merge = await tx.personMerge.findFirstOrThrow({
      where: { keptId, mergedId },
      orderBy: { at: "desc" },
      include: { kept: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } } },
    });
    return { id: merge.id, caseFileId: merge.kept.caseFiles[0]?.id };
  },
  run: async ({ tx, actor, input, target: { kept, merged } }) => {
    if (kept.row.version !== input.keptVersion || merged.row.version !== input.mergedVersion) {
      throw conflict();
    }
    if (input.sure !== "yes" && contradictions(kept.profile, merged.profile).length > 0) {
      throw invalid("sure", "askSamePerson");
    }
    const { keptId, mergedId } = input;
    const at = now();
    const known = await keepKnown(tx, [keptId, mergedId], { at });
    // As long as each has what is theirs: who was spoken with is asked of the one who wrote.
    const closedKeys = await closeKeys(tx, { keptId, mergedId }, input.opens);
    const joined = await joinCaseFiles(tx, { keptId, mergedId, at });
    const moved = await rowsOf(tx, mergedId);
    const stayed = await rowsOf(tx, keptId);
    const closedFollowUps = await closeDoubled(tx, keptId, mergedId);
    // The other entry on the roster stays behind, and counts no more.
    if (kept.row.rosterEntry) delete moved.RosterEntry;
    await giveRows(tx, moved, mergedId, keptId);
    const entry = await joinEntries(tx, { keptId, mergedId });
    await tx.person.update({
      where: { id: mergedId },
      data: { mergedIntoId: keptId, version: { increment: 1 } },
    });
    const after = chosenProfile(kept.profile, merged.profile, input.take);
    await tx.person.update({
      where: { id: keptId },
      data: { ...rowOf(keptId, after), version: { increment: 1 } },
    });
    // As any id: a second press is answered with the one in the database.
    const id: string = randomUUID();
    const profiles = JSON.stringify({ before: kept.profile, after });
    await tx.personMerge.create({
      data: {
        ...{ id, keptId, mergedId, moved, stayed, closedFollowUps, closedKeys },
        ...{ at, userId: actor.userId, known },
        ...(joined && { caseFiles: joined }),
        ...(entry && { rosterEntry: entry }),
        profilesSealed: seal(columns.profiles, id, profiles),
      },
    });
    const { userId } = actor;
    const change = { personId: keptId, before: kept.profile, after, userId };
    await recordChanges(tx, { ...change, occasion: "merge" });
    return {
      id,
      caseFileId: joined?.into ?? kept.row.caseFiles[0]?.id ?? merged.row.caseFiles[0]?.id,
    };
  },
  subject: ({ kept, merged }, result) => ({
    type: "person",
    ids: [kept.row.id, merged.row.id],
    caseFileId: result?.caseFileId,
  }),
});

/** Says that two who look alike are two: they are not proposed any more. */
export const keepApart = command({
  action: "person.keepApart",
  input: z.object({ keptId: z.uuid(), mergedId: z.uuid() }),
  target: (tx, input, _actor: StaffActor) => loadPair(tx, input),
  run: async ({ tx, actor, target: { kept, merged } }) => {
    const [oneId = "", otherId = ""] = [kept.row.id, merged.row.id].toSorted();
    const data = { oneId, otherId, at: now(), userId: actor.userId };
    await tx.distinctPersons.createMany({ data: [data], skipDuplicates: true });
    return {};
  },
  subject: ({ kept, merged }) => ({ type: "person", ids: [kept.row.id, merged.row.id] }),
});
