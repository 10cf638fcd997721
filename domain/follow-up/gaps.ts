import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { targetName } from "@/domain/offer/snapshot";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { city } from "@/lib/city/city";
import { berlinDate, today } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { addDays, plainDate } from "@/lib/plain-date";
import { type BridgeRate, bridgeRate, leadsOn } from "./bridge";
import { undatedFiles } from "./undated";

/** Placements that end soon, or should have, of people without a next step: the earliest end first. */
export const listEndingSoon = query({
  action: "followUp.list",
  target: async (tx, _input: Record<string, never>, _actor: StaffActor) => {
    const rows = await loadEnding(tx, addDays(today(), city().followUps.endsSoon));
    return rows.filter(({ plannedEnd, referral }) => {
      const { id: referralId, caseFile } = referral;
      const referrals = caseFile.person.caseFiles.flatMap((each) => each.referrals);
      return !leadsOn({ referralId, plannedEnd: plainDate.parse(plannedEnd) }, referrals);
    });
  },
  present: (rows) =>
    rows.map(({ id, plannedEnd, referral }) => ({
      id,
      caseFileId: referral.caseFile.id,
      name: nameOf(referral.caseFile.person),
      target: targetName(referral),
      plannedEnd: plainDate.parse(plannedEnd),
    })),
  subject: (rows) => ({ type: "caseFile", ids: rows.map(({ referral }) => referral.caseFileId) }),
});

function loadEnding(tx: Tx, until: string) {
  return tx.placement.findMany({
    where: { state: "active", plannedEnd: { lte: until } },
    orderBy: { plannedEnd: "asc" },
    include: {
      referral: {
        include: {
          office: { select: { name: true } },
          caseFile: {
            include: {
              person: {
                include: {
                  caseFiles: { select: { referrals: { include: { placement: true } } } },
                },
              },
            },
          },
        },
      },
    },
  });
}

/** People who are accompanied, or whose placement runs, and of whom no day is planned. */
export const listUndated = query({
  action: "followUp.list",
  target: async (tx, _input: Record<string, never>, _actor: StaffActor) =>
    tx.caseFile.findMany({
      where: { id: { in: await undatedFiles(tx) } },
      orderBy: { openedAt: "asc" },
      include: {
        owner: { select: { displayName: true } },
        person: { include: { followUps: { orderBy: { settledAt: "desc" }, take: 1 } } },
      },
    }),
  present: (rows) =>
    rows.map(({ id, state, owner, person }) => ({
      ...{ id, state, owner: owner.displayName, name: nameOf(person) },
      last: person.followUps[0] && {
        outcome: person.followUps[0].outcome,
        reason: person.followUps[0].reason,
      },
    })),
  subject: (rows) => ({ type: "caseFile", ids: rows.map(({ id }) => id) }),
});

/** How many had a next step before the last one ended; figures alone, of nobody in particular. */
export async function readBridgeRate(actor: StaffActor): Promise<BridgeRate> {
  if (!may(actor, "followUp.list", {})) throw notFound();
  const since = addDays(today(), -365);
  const persons = await db.caseFile.findMany({
    where: { referrals: { some: { placement: { endedOn: { gte: since } } } } },
    select: { personId: true },
    distinct: ["personId"],
  });
  const referrals = await db.referral.findMany({
    where: {
      caseFile: { personId: { in: persons.map(({ personId }) => personId) } },
      state: { notIn: ["draft", "enteredInError"] },
    },
    select: {
      id: true,
      caseFile: { select: { personId: true } },
      events: { orderBy: { sequence: "asc" }, select: { at: true, to: true } },
      placement: true,
    },
  });
  const courses = referrals.map(({ id, caseFile, events, placement }) => ({
    personId: caseFile.personId,
    referralId: id,
    moves: events.map(({ at, to }) => ({ on: berlinDate(at), to })),
    placement: placement && {
      startedOn: plainDate.parse(placement.startedOn),
      endedOn: placement.endedOn ? plainDate.parse(placement.endedOn) : null,
    },
  }));
  return bridgeRate(courses, today());
}
