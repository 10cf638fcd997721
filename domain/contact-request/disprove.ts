import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { keysOfPerson, partNumbers } from "@/domain/access/own-page";
import { lastDone } from "@/domain/audit/last";
import { command } from "@/domain/command";
import { type AfterSlip, closeOpened } from "@/domain/opened-file/close";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { openChanges, recordChanges } from "@/domain/person/changes";
import { lockPerson } from "@/domain/person/open-case-file";
import { standsIn } from "@/domain/person/phone-digits";
import { profileOf, rowOf } from "@/domain/person/profile";
import { changedOnce } from "@/domain/sent-before";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";
import { columns } from "./columns";
import { type RequestProof, requestProof } from "./proof";
import { isOpen } from "./rules";
import { updateRequest } from "./update";
import { canUntie } from "./whose";
import { isReachedAsBefore, stillReachedBy, withoutWritten } from "./without-written";

const load = (tx: Tx, { id }: { id: string }) =>
  tx.contactRequest.findUnique({
    where: { id },
    include: {
      access: { select: { id: true } },
      person: { include: { caseFiles: { ...caseFileOfNow, select: { id: true } } } },
    },
  });

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const reason = "Eine Anfrage war irrtümlich bestätigt, dabei war diese Fallakte entstanden";

/**
 * What of a request stays with somebody who did not write it, and is put right by hand: their way in the
 * profile, the case file.
 */
export type Left = "profile" | "caseFile";

/**
 * Takes back that a person wrote a request, said by a slip: its key shows the request alone again, and it
 * waits as before; one that a merge has brought is unproven again. What it had brought to the person
 * goes where nothing has followed.
 * @returns what did not go, and the case file where it stands
 * @throws AppError "invalid" (notNow) where nothing of the kind was said; "conflict" when another was first
 */
export const disproveContactRequest = command({
  action: "contactRequest.disprove",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  again: (seen) => (changedOnce(seen) ? asSaidBefore(seen.tx, seen.target) : undefined),
  run: async ({ tx, actor, input: { version }, target }): Promise<Disproven> => {
    const { id, personId } = target;
    const proof = requestProof.nullable().parse(target.proof);
    if (!proof || target.unproven || !personId) throw invalid("", "notNow");
    await lockPerson(tx, personId);
    const isFree = await canUntie(tx, { id, unproven: true });
    // The merge was undone, and it is with its own person again.
    if (isFree && proof.state === "converted") throw invalid("", "notNow");
    const reach = ownReach(target, proof);
    const back = isFree ? waiting(target, proof) : unproven(proof);
    await updateRequest(tx, { id, version }, { ...back, ...reach });
    await tx.statusVisit.deleteMany({ where: { access: { requestId: id } } });
    const key = target.access ? [target.access] : [];
    await partNumbers(tx, key, await keysOfPerson(tx, personId));
    const isLeft = await giveBack(tx, actor, { ...target, ...reach }, proof);
    const file = await closeAgain(tx, personId, proof);
    const { openedFile: opened } = proof;
    const left: Left[] = [
      ...(isLeft ? (["profile"] as const) : []),
      ...(file === "running" ? (["caseFile"] as const) : []),
    ];
    return {
      ...{ left, isFree, caseFileId: fileOf(target) },
      neverWas: file === "closed" && opened && opened.closedAt === null ? opened.id : null,
    };
  },
  subject: ({ id, personId, person }, result) => ({
    type: "contactRequest",
    ids: [id, ...(personId ? [personId] : [])],
    caseFileId: person?.caseFiles[0]?.id,
    detail: result && {
      left: result.left,
      ...(result.neverWas && { neverWas: result.neverWas }),
    },
  }),
});

const fileOf = ({ person }: Loaded): string | null => person?.caseFiles[0]?.id ?? null;

type Disproven = {
  readonly left: readonly Left[];
  /** It is nobody's again. */
  readonly isFree: boolean;
  readonly caseFileId: string | null;
  /** The case file that was made by the slip: nobody was accompanied in it. */
  readonly neverWas: string | null;
};

const said = z.object({
  left: z.array(z.enum(["profile", "caseFile"])).default([]),
  neverWas: z.uuid().nullable().default(null),
});

async function asSaidBefore(tx: Tx, { id, personId }: Loaded): Promise<Disproven> {
  const before = await lastDone(tx, "contactRequest.disprove", id);
  const { left, neverWas } = said.parse(before?.detail ?? {});
  return { left, neverWas, isFree: personId === null, caseFileId: before?.caseFileId ?? null };
}

/** As it was, but for what its writer has done since. */
function unproven(proof: RequestProof) {
  return {
    ...{ unproven: true, askedInVain: proof.askedInVain, doubtful: proof.doubtful },
    ...{ attempts: { decrement: proof.askedInVain }, firstContactedAt: proof.firstContactedAt },
    ...(proof.callWishedAt && { callWishedAt: proof.callWishedAt }),
    proof: Prisma.DbNull,
  };
}

function waiting({ state }: Loaded, proof: RequestProof) {
  const before = isOpen(proof.state) ? proof.state : ("triaged" as const);
  return {
    ...unproven(proof),
    ...{ personId: null, unproven: false, askedInVain: 0, closedAt: null },
    state: isOpen(state) ? state : before,
  };
}

/**
 * On the page that was not theirs the writer may have left the person's own number as it stood there, and
 * it became the request's: it has its own again. Another one that they typed is theirs.
 */
function ownReach({ id, contactSealed, person }: Loaded, { reach }: RequestProof) {
  if (!reach || !person || reach.contactSealed === contactSealed) return {};
  const { contact, details } = profileOf(person);
  const known = [contact?.value ?? "", details.otherContact ?? ""];
  const stands = unseal(columns.contact, id, contactSealed);
  return known.some((way) => standsIn(stands, way)) ? reach : {};
}

/** @returns whether a way of the writer still stands with the person */
async function giveBack(
  tx: Tx,
  { userId }: StaffActor,
  { id, contactSealed, person }: Loaded,
  { changeId, wrongNumber }: RequestProof,
): Promise<boolean> {
  const kept = changeId && (await tx.personChange.findUnique({ where: { id: changeId } }));
  if (!kept || !person) return false;
  const changes = openChanges(kept);
  const before = profileOf(person);
  const after = withoutWritten(before, changes);
  const change = { personId: person.id, before, after, userId } as const;
  if (await recordChanges(tx, { ...change, occasion: "requestTakenBack" })) {
    const data = { ...rowOf(person.id, after), version: { increment: 1 } };
    await tx.person.update({ where: { id: person.id }, data });
  }
  const written = unseal(columns.contact, id, contactSealed);
  const isLeft = stillReachedBy(written, after, changes);
  // Of a number that somebody has typed since, nobody has said that it is wrong.
  if (wrongNumber && !isLeft && isReachedAsBefore(after, changes)) {
    const where = { personId: person.id };
    await tx.rosterEntry.updateMany({ where, data: { wrongNumber: true } });
  }
  return isLeft;
}

/** Another request that has come into it since is work in it as well. */
async function closeAgain(
  tx: Tx,
  personId: string,
  { at, openedFile: opened }: RequestProof,
): Promise<AfterSlip> {
  if (!opened) return null;
  const others = await tx.contactRequest.count({
    where: { personId, state: "converted", unproven: false, closedAt: { gte: at } },
  });
  if (others > 0) return "running";
  return closeOpened(tx, { opened, personId, since: new Date(at), reason });
}
