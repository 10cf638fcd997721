import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { appointmentsToSeeTo } from "@/domain/appointment/today";
import { deletionOwed as deletionOwedAfter } from "@/domain/case-conference/consent-back";
import { conferencesToSeeTo } from "@/domain/case-conference/today";
import { awaitingFirstTalk } from "@/domain/contact-request/spoken-with";
import { writerOf } from "@/domain/contact-request/writer";
import { plannedWith } from "@/domain/follow-up/load";
import { plannedOf } from "@/domain/follow-up/queries";
import { columns as needColumns } from "@/domain/need/columns";
import { standingNeeds } from "@/domain/need/standing";
import { columns } from "@/domain/person/case-file-columns";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { profileOf } from "@/domain/person/profile";
import { ownAndStillHeld } from "@/domain/person/still-held";
import { query } from "@/domain/query";
import { deletionOwed } from "@/domain/referral/consent-back";
import { stillHeld } from "@/domain/referral/still-held";
import { loadLines, summaryOf, type Where } from "@/domain/referral/summary";
import { untoldRefusal } from "@/domain/referral/untold";
import type { Task } from "@/domain/today-task";
import { now } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { unsharedIn } from "./hand-over";
import { possibleStates } from "./rules";
import { runningBeside } from "./running";

/** A case file with the person, the needs and everything that has been done. */
export const readCaseFile = query({
  action: "caseFile.read",
  target: loadCaseFile,
  present: (
    { row, referrals, owed, untold, conferences, planned, colleagues, running, awaiting, unshared },
    actor,
  ) => ({
    id: row.id,
    personId: row.personId,
    state: row.state,
    /** A closed one stays closed while another of the same person runs. */
    states: row.state === "closed" && running ? [] : possibleStates(row.state, row.closedFrom),
    runsOnIn: running?.id ?? null,
    /** This one rests: what is new belongs into the other. */
    goesOnIn: row.state === "closed" ? (running?.id ?? null) : null,
    reason: unsealOptional(columns.reason, row.id, row.reasonSealed),
    openedAt: row.openedAt,
    owner: row.owner.displayName,
    ownerId: row.ownerId,
    /** New in its owner's hands; null: they have seen it, or had it ever. */
    handedOver: row.handedOverAt && {
      at: row.handedOverAt,
      from: row.formerOwner?.displayName ?? "jemand anderes",
    },
    /** To whom it could be handed over, and what would not go along. */
    colleagues,
    unshared,
    publicCode: row.person.publicCode,
    personVersion: row.person.version,
    person: profileOf(row.person),
    languages: languagesOf(row.person),
    requests: row.person.contactRequests.map(({ id, receivedAt, unproven, ...written }) => ({
      ...{ id, receivedAt },
      /** Nobody knows whether this person wrote it. */
      unproven,
      /** What tells one from another: as who wrote it is named, and the end of their number. */
      ...writerOf({ id, ...written }),
    })),
    needs: row.needs.map((need) => ({
      id: need.id,
      version: need.version,
      domain: need.domain,
      state: need.state,
      level: unsealOptional(needColumns.level, need.id, need.levelSealed),
      goal: unsealOptional(needColumns.goal, need.id, need.goalSealed),
      unmetReason: need.unmetReason,
    })),
    referrals: referrals.map((referral) => ({
      ...summaryOf(referral, actor),
      /** The consent was taken back, and the recipient is still to be asked to delete what it knows. */
      deletionOwed: owed.some(({ id }) => id === referral.id),
      refusalOwed: untold.some(({ id }) => id === referral.id),
    })),
    /** Appointments and conferences of which the person has to be told, or that nobody has settled. */
    planned,
    /**
     * Held with a consent that was taken back: who was there is still to be asked to delete what
     * they heard.
     */
    conferencesToForget: conferences.map((each) => ({ ...each, day: plainDate.parse(each.day) })),
    followUps: row.person.followUps.map(plannedOf),
    /** Of these the first call that was promised is still to come. */
    firstCalls: awaiting.map(({ id, answerBy }) => ({ id, answerBy, late: answerBy <= now() })),
  }),
  subject: ({ row }) => ({ type: "caseFile", ids: [row.id], caseFileId: row.id }),
});

async function loadCaseFile(tx: Tx, { id }: { id: string }, _actor: StaffActor) {
  const row = await tx.caseFile.findUnique({
    where: { id },
    include: {
      owner: { select: { displayName: true } },
      formerOwner: { select: { displayName: true } },
      person: {
        include: {
          ...withListedLanguage,
          contactRequests: { orderBy: { receivedAt: "asc" } },
          followUps: plannedWith,
        },
      },
      needs: standingNeeds,
    },
  });
  if (!row) return null;
  const shown = await ownAndStillHeld(tx, row);
  const own = shown({});
  const owing = (where: Where) =>
    tx.referral.findMany({ where: { AND: [where, own] }, select: { id: true } });
  const [colleagues, referrals, owed, untold, conferences, planned, running, awaiting, unshared] =
    await Promise.all([
      tx.user.findMany({
        where: { disabledAt: null, role: "teilhabemanager", id: { not: row.ownerId } },
        select: { id: true, displayName: true },
        orderBy: { displayName: "asc" },
      }),
      loadLines(tx, shown(stillHeld)),
      owing(deletionOwed),
      owing(untoldRefusal),
      tx.caseConference.findMany({
        where: { AND: [deletionOwedAfter, own] },
        select: { id: true, caseFileId: true, day: true },
      }),
      plannedToSeeTo(tx, row.personId, own),
      runningBeside(tx, row),
      awaitingFirstTalk(tx, { personId: row.personId }),
      unsharedIn(tx, row),
    ]);
  return {
    ...{ row, colleagues, referrals, owed, untold, conferences, planned, running, awaiting },
    unshared,
  };
}

type Own = Parameters<typeof conferencesToSeeTo>[1];

async function plannedToSeeTo(tx: Tx, personId: string, own: Own): Promise<Task[]> {
  return [...(await appointmentsToSeeTo(tx, personId)), ...(await conferencesToSeeTo(tx, own))];
}
