import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { sharedFields } from "@/domain/consent/fields";
import { targetName } from "@/domain/offer/snapshot";
import { nameOf } from "@/domain/person/profile";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { knownName, withKnown } from "./known";
import { isDisclosedState, isOverFor, needsConfirmation, referralStates } from "./rules";

const line = {
  ...{ id: true, caseFileId: true, state: true, sharedFields: true, offerSnapshot: true },
  offerId: true,
  ...{ sentAt: true, confirmedAt: true, disputedAt: true, personStartedOn: true, endedOn: true },
  office: { select: { name: true } },
  placement: true,
  ...{ knownSealed: true, knownAt: true, consent: { select: { givenAt: true } } },
  caseFile: { select: { person: { select: { id: true, publicCode: true, nameSealed: true } } } },
} as const;

export type Where = NonNullable<NonNullable<Parameters<Tx["referral"]["findMany"]>[0]>["where"]>;
type Part = { readonly skip: number; readonly take: number };

/**
 * Referrals with what a line of a list says and no more, the latest first; all of them unless a
 * part is asked for.
 */
export async function loadLines(tx: Tx, where: Where, part?: Part) {
  const rows = await tx.referral.findMany({
    where,
    select: line,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    ...part,
  });
  return withKnown(tx, rows);
}

type Line = Awaited<ReturnType<typeof loadLines>>[number];

/** What a carrier may see now: what was sent to it, while the person's consent holds. */
export function disclosedTo(carrierId: string): Where {
  return {
    carrierId,
    state: { in: referralStates.filter(isDisclosedState) },
    consent: { withdrawnAt: null, expiresOn: { gte: today() } },
  };
}

/** A line of a list. A carrier sees the name only where it was shared. */
export function summaryOf(row: Line, actor: StaffActor) {
  const ofCarrier = actor.role === "carrierEditor";
  const named = !ofCarrier || fieldsFor(row, actor).includes("name");
  return {
    id: row.id,
    caseFileId: ofCarrier ? null : row.caseFileId,
    name: named ? ((ofCarrier ? knownName(row) : null) ?? nameOf(row.caseFile.person)) : null,
    publicCode: row.caseFile.person.publicCode,
    target: targetName(row),
    ofOffice: row.office !== null,
    state: row.state,
    sentAt: row.sentAt,
    awaitsConfirmation: needsConfirmation(row.state) && row.confirmedAt === null,
    disputed: row.disputedAt !== null,
    /** The person says so; the carrier has not reported it yet. */
    begunSaid: row.state === "started" ? null : row.personStartedOn,
    placement: placementOf(row, ofCarrier),
  };
}

/** null as well for a placement that was entered in error: it never was. */
function placementOf({ placement }: Pick<Line, "placement">, ofCarrier: boolean) {
  if (!placement || placement.state === "enteredInError") return null;
  const { state, startedOn, plannedEnd, endedOn, outcome, certificate, missedWeek } = placement;
  return {
    ...{ state, startedOn, plannedEnd, endedOn, outcome, certificate },
    /** The last of too many weeks missed in a row while it runs; for who has to see to it. */
    missedWeek: ofCarrier || state === "ended" ? null : missedWeek,
  };
}

const fieldList = z.array(z.enum(sharedFields));

export function fieldsFor(row: Line, actor: StaffActor) {
  return isOver(row, actor) ? [] : fieldList.parse(row.sharedFields);
}

/** Of a referral that is over its carrier keeps the state alone: no field, and no message. */
export function isOver(row: Ended, actor: StaffActor): boolean {
  return actor.role === "carrierEditor" && isOverNow(row);
}

type Ended = Pick<Line, "state" | "confirmedAt" | "placement" | "endedOn">;

/** Whether the recipient has no more use for the person, with the days of `content/city.yaml`. */
export function isOverNow({ state, confirmedAt, placement, endedOn }: Ended): boolean {
  // At an office nobody takes part in anything: its own last day says when it was over.
  const lastDay = placement ? placement.endedOn : endedOn;
  const ended = { state, confirmed: confirmedAt !== null, endedOn: lastDay };
  return isOverFor(ended, addDays(today(), -city().referrals.afterEnd));
}
