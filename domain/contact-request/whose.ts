import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { openedBy } from "@/domain/opened-file/kept";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { lockPerson, openCaseFileFor } from "@/domain/person/open-case-file";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";
import { asBefore, type RequestProof } from "./proof";
import { isOpen } from "./rules";
import { takeToPerson } from "./take-to-person";
import { updateRequest } from "./update";

const load = (tx: Tx, { id }: { id: string }) =>
  tx.contactRequest.findUnique({
    where: { id },
    include: { person: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } } },
  });

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/** With the person, who is named in the log also where it turns out to be somebody else's. */
const subjectWith = (target: Loaded, personId: string | null) => ({
  type: "contactRequest" as const,
  ids: [target.id, ...(personId ? [personId] : [])],
  caseFileId: target.person?.caseFiles[0]?.id,
});

const subject = (target: Loaded) => subjectWith(target, target.personId);

/**
 * Notes of whom a request that belongs to nobody may be. Nothing that is known of them changes by it, and
 * no case file is opened: name and number are known to others, so whoever wrote may be somebody else. Nor
 * does anything of what its writer reads change.
 * @throws AppError "invalid" (notNow) where it is closed or somebody's already; "conflict" when another
 * was first, or where there is no such person any more
 */
export const tieContactRequest = command({
  action: "contactRequest.tie",
  input: z.object({ ...versioned, personId: z.uuid() }),
  target: (tx, { id }, _actor: StaffActor) => load(tx, { id }),
  again: (seen) =>
    changedOnce(seen) ? { id: seen.target.id, personId: seen.input.personId } : undefined,
  run: async ({ tx, input: { version, personId }, target }) => {
    if (!isOpen(target.state) || target.personId) throw invalid("", "notNow");
    await lockPerson(tx, personId);
    const isThere = await tx.person.count({ where: { id: personId, mergedIntoId: null } });
    if (!isThere) throw conflict();
    const { id } = await change(tx, target, version, { personId, unproven: true });
    return { id, personId };
  },
  subject: (target, tied) => subjectWith(target, tied?.personId ?? null),
});

/**
 * The person has said, under the number that was known of them, that they wrote a request: from now on
 * its key opens their page. What they wrote goes into their case file, which is opened where none runs;
 * a call that they had asked for was this one.
 * @throws AppError "invalid" (notNow) where there is nothing to prove, "conflict" when another was first
 */
export const proveContactRequest = command({
  action: "contactRequest.prove",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, actor, input, target }) => {
    const { personId, state } = target;
    if (!target.unproven || !personId) throw invalid("", "notNow");
    const proven = {
      ...{ unproven: false, askedInVain: 0, doubtful: false, callWishedAt: null },
      attempts: { increment: target.askedInVain },
      firstContactedAt: target.firstContactedAt ?? now(),
    };
    const before = { ...asBefore(target), at: now().toISOString() };
    // One that came with a merge has become a case file long ago.
    if (state === "converted") {
      const proof = { ...before, ...nothingBrought } satisfies RequestProof;
      return change(tx, target, input.version, { ...proven, proof });
    }
    const taken = await takeToPerson(tx, actor, target, personId);
    const file = await openCaseFileFor(tx, { personId, ownerId: actor.userId });
    const openedFile = openedBy(file) ?? null;
    const proof = { ...before, ...taken, openedFile } satisfies RequestProof;
    const closed = { state: "converted", closedAt: now() } as const;
    return change(tx, target, input.version, { ...proven, ...closed, proof });
  },
  subject,
});

const nothingBrought = { changeId: null, wrongNumber: false, openedFile: null };

/**
 * Somebody else has written: a request waits again as it would if nobody had noted whose it may be. What
 * its writer has done meanwhile stays.
 * @throws AppError "invalid" (notNow) where nothing of the kind was noted, or a merge did it, which is
 * undone as a whole; "conflict" when another was first
 */
export const untieContactRequest = command({
  action: "contactRequest.untie",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, input, target }) => {
    if (!(await canUntie(tx, target))) throw invalid("", "notNow");
    const waits = isOpen(target.state) ? {} : { state: "triaged" as const, closedAt: null };
    const nobody = { personId: null, unproven: false, askedInVain: 0 };
    return change(tx, target, input.version, { ...nobody, ...waits });
  },
  subject,
});

/**
 * True for a request of which somebody has noted whose it may be; what a merge has brought goes
 * back with it.
 */
export async function canUntie(
  tx: Tx,
  { id, unproven }: Pick<Loaded, "id" | "unproven">,
): Promise<boolean> {
  if (!unproven) return false;
  const closedKeys = { array_contains: [{ id, unproven: false }] };
  return (await tx.personMerge.count({ where: { undoneAt: null, closedKeys } })) === 0;
}

async function change(
  tx: Tx,
  { id }: Loaded,
  version: number,
  data: Parameters<typeof updateRequest>[2],
) {
  await updateRequest(tx, { id, version }, data);
  return { id };
}
