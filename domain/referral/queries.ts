import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { disclose, sharedFields } from "@/domain/consent/fields";
import { recipientName, targetName } from "@/domain/offer/snapshot";
import { nameOf, profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { now, today } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { type LoadedReferral, loadReferral, loadReferrals } from "./load";
import { lacksRules, recipientOf } from "./recipient";
import { movers, needsConfirmation, possibleAnswers, possibleWithdrawals } from "./rules";
import { countViews, inView, type ReferralView } from "./views";

const fieldList = z.array(z.enum(sharedFields));

/** The latest referrals; for a carrier's editor the disclosed ones of that carrier. */
export const listReferrals = query({
  action: "referral.list",
  target: async (tx, _input: Record<string, never>, actor: StaffActor) => {
    if (actor.role !== "carrierEditor") return loadReferrals(tx, {});
    const own = await loadReferrals(tx, { carrierId: actor.carrierId });
    return own.filter(({ disclosed }) => disclosed);
  },
  present: (rows, actor) => rows.map((row) => summaryOf(row, actor)),
  subject: (rows) => ({ type: "referral", ids: rows.map(({ id }) => id) }),
});

/** So many referrals stand on one page of the caseworker's list. */
const referralsOnPage = 50;

/** One page of a view of all referrals, with the size of every view; a page too far is the last. */
export const listReferralsIn = query({
  action: "referral.listAll",
  target: async (tx, asked: { view: ReferralView; page: number }, _actor: StaffActor) => {
    const counts = await countViews(tx);
    const pages = Math.max(1, Math.ceil((counts.get(asked.view) ?? 0) / referralsOnPage));
    const page = Math.min(Math.max(1, Math.floor(asked.page) || 1), pages);
    const part = { skip: (page - 1) * referralsOnPage, take: referralsOnPage };
    return { rows: await loadReferrals(tx, inView(asked.view), part), counts, page, pages };
  },
  present: ({ rows, ...rest }, actor) => ({
    referrals: rows.map((row) => summaryOf(row, actor)),
    ...rest,
  }),
  subject: ({ rows }) => ({ type: "referral", ids: rows.map(({ id }) => id) }),
});

/** A line of a list. A carrier sees the name only where it was shared. */
export function summaryOf(row: LoadedReferral, actor: StaffActor) {
  const ofCarrier = actor.role === "carrierEditor";
  const named = !ofCarrier || fieldsFor(row, actor).includes("name");
  return {
    id: row.id,
    caseFileId: ofCarrier ? null : row.caseFileId,
    name: named ? nameOf(row.caseFile.person) : null,
    publicCode: row.caseFile.person.publicCode,
    target: targetName(row),
    state: row.state,
    sentAt: row.sentAt,
    awaitsConfirmation: needsConfirmation(row.state) && row.confirmedAt === null,
    disputed: row.disputedAt !== null,
    /** The person says so; the carrier has not reported it yet. */
    begunSaid: row.state === "started" ? null : row.personStartedOn,
    placement: row.placement && {
      state: row.placement.state,
      startedOn: row.placement.startedOn,
      plannedEnd: row.placement.plannedEnd,
      endedOn: row.placement.endedOn,
      outcome: row.placement.outcome,
      certificate: row.placement.certificate,
      /** The last of too many weeks missed in a row; for who has to see to it. */
      missedWeek: ofCarrier ? null : row.placement.missedWeek,
    },
  };
}

/** One referral as its reader may see it: the carrier gets the shared fields and nothing else. */
export const readReferral = query({
  action: "referral.read",
  target: async (tx, input: { id: string }, _actor: StaffActor) => {
    const row = await loadReferral(tx, input);
    return (
      row && {
        ...row,
        notice: await noticeOf(tx, row),
        rulesMissing: !row.sent && (await lacksRules(tx, row)),
      }
    );
  },
  present: (row, actor) => ({
    ...summaryOf(row, actor),
    ...ofCaseworker(row, actor),
    /** How the recipient takes notice; null for the recipient itself, and where nothing is to be seen. */
    notice: actor.role === "carrierEditor" ? null : row.notice,
    /** The carrier's people have not accepted the rules yet: it cannot be sent. */
    rulesMissing: row.rulesMissing,
    carrierId: row.carrierId,
    toldOn: row.toldOn,
    version: row.version,
    recipient: recipientName(row),
    offerSlug: row.offer?.slug ?? null,
    office: row.office,
    shared: disclose(profileOf(row.caseFile.person), fieldsFor(row, actor), today()),
    message: isOver(row, actor) ? null : unsealOptional(columns.message, row.id, row.messageSealed),
    declineSide: row.declineSide,
    reason: row.reason,
    startedOn: row.startedOn,
    plannedEnd: row.plannedEnd,
    endedOn: row.endedOn,
    certificate: row.certificate,
    consentUntil: row.consentUntil,
    consent: row.consent && {
      fields: fieldList.parse(row.consent.fields),
      givenAt: row.consent.givenAt,
      givenHow: row.consent.givenHow,
      expiresOn: row.consent.expiresOn,
      withdrawnAt: row.consent.withdrawnAt,
      textVersion: row.consent.textVersion,
      textHash: row.consent.textHash,
    },
    events: row.events.map(({ id, at, from, to, side, said, userId, noteSealed }) => ({
      id,
      at,
      from,
      to,
      side: z.enum(movers).parse(side),
      said,
      /** Said with the link of a mail, or by the person: nobody signed in. */
      byLink: userId === null,
      note:
        actor.role === "carrierEditor" && side !== "carrier"
          ? null
          : unsealOptional(columns.eventNote, id, noteSealed),
    })),
    answers: possibleAnswers(row.state, row.confirmedAt !== null),
    withdrawals: possibleWithdrawals(row.state),
  }),
  subject: (row) => ({ type: "referral", ids: [row.id], caseFileId: row.caseFileId }),
});

/** How the recipient of a referral takes notice of it, and the link that holds now. */
async function noticeOf(tx: Tx, row: LoadedReferral) {
  if (!row.sent || !row.disclosed || row.state === "withdrawn") return null;
  const link = await tx.referralLink.findFirst({
    where: { referralId: row.id, endedAt: null, expiresAt: { gt: now() } },
    select: { expiresAt: true, openedAt: true },
  });
  return { ...(await recipientOf(tx, row)), link };
}

/** What a carrier gets only as a shared field, or not at all: null for the carrier. */
function ofCaseworker(row: LoadedReferral, actor: StaffActor) {
  if (actor.role === "carrierEditor") return { need: null, language: null, answer: null };
  return {
    need: row.need?.domain ?? null,
    language: row.caseFile.person.language,
    answer: unsealOptional(columns.answer, row.id, row.answerSealed),
  };
}

function fieldsFor(row: LoadedReferral, actor: StaffActor) {
  return isOver(row, actor) ? [] : fieldList.parse(row.sharedFields);
}

/** Of a referral that was withdrawn its carrier keeps the state alone: no field, and no message. */
function isOver(row: LoadedReferral, actor: StaffActor): boolean {
  return actor.role === "carrierEditor" && row.state === "withdrawn";
}

/** What of a person each field would pass on: shown before it is ticked. */
export const previewDisclosure = query({
  action: "referral.preview",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadReferral(tx, input),
  present: (row) => disclose(profileOf(row.caseFile.person), sharedFields, today()),
  subject: (row) => ({ type: "referral", ids: [row.id], caseFileId: row.caseFileId }),
});
