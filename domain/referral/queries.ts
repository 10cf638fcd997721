import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { consentFields, sharedFields } from "@/domain/consent/fields";
import { endsTooSoon } from "@/domain/consent/rules";
import { standing } from "@/domain/need/standing";
import { recipientName } from "@/domain/offer/snapshot";
import { languagesOf } from "@/domain/person/languages";
import { query } from "@/domain/query";
import { now, today } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { pageIn } from "@/lib/page-of";
import { columns } from "./columns";
import { deletionOwedSince, toldByHand } from "./consent-back";
import { eventsFor, namesIn } from "./events";
import { type LoadedReferral, loadReferral } from "./load";
import { begunOpen } from "./look-after";
import { referralStep } from "./next-step";
import { askedAt, lacksRules, recipientOf } from "./recipient";
import { remarkOf } from "./remark";
import { slipStands } from "./restore";
import { isCorrectable, isRenewable, possibleAnswers, possibleWithdrawals } from "./rules";
import { aboutToConsent, sharedOf, valuesOfToday } from "./shared";
import { beforeStart, stalledSince } from "./stalled";
import {
  disclosedTo,
  fieldsFor,
  isOver,
  isOverNow,
  loadLines,
  summaryOf,
  type Where,
} from "./summary";
import { countViews, inView, type ReferralView, withStep } from "./views";

const fieldList = z.array(z.enum(consentFields));

type Asked = { readonly page?: number };

/**
 * One page of all referrals, the latest first; for a carrier's editor of those that the carrier may
 * see now.
 */
export const listReferrals = query({
  action: "referral.list",
  target: async (tx, { page = 1 }: Asked, actor: StaffActor) => {
    const where = actor.role === "carrierEditor" ? disclosedTo(actor.carrierId) : {};
    return loadPage(tx, where, await tx.referral.count({ where }), page);
  },
  present: ({ rows, ...list }, actor) => ({
    ...list,
    referrals: rows.map((row) => summaryOf(row, actor)),
  }),
  subject: ({ rows }) => ({ type: "referral", ids: rows.map(({ id }) => id) }),
});

/** One page of a view of all referrals, with the size of every view; a page too far is the last. */
export const listReferralsIn = query({
  action: "referral.listAll",
  target: async (tx, { view, page }: { view: ReferralView; page: number }, _actor: StaffActor) => {
    const counts = await countViews(tx);
    return { ...(await loadPage(tx, inView(view), counts.get(view) ?? 0, page)), counts };
  },
  present: ({ rows, ...list }, actor) => ({
    ...list,
    referrals: rows.map((row) => summaryOf(row, actor)),
  }),
  subject: ({ rows }) => ({ type: "referral", ids: rows.map(({ id }) => id) }),
});

/**
 * The referrals with which a carrier, or the caseworker because of it, has to do something now: the
 * latest first.
 */
export const listOpenReferrals = query({
  action: "referral.list",
  target: (tx, _input: Record<string, never>, actor: StaffActor) => {
    const own = actor.role === "carrierEditor" ? disclosedTo(actor.carrierId) : {};
    return loadLines(tx, { AND: [own, withStep()] });
  },
  present: (rows, actor) =>
    rows
      .map((row) => summaryOf(row, actor))
      .filter((each) => referralStep(each, today()) !== undefined),
  subject: (rows) => ({ type: "referral", ids: rows.map(({ id }) => id) }),
});

/** So many referrals stand on one page of a list. */
const onPage = 50;

async function loadPage(tx: Tx, where: Where, total: number, asked: number) {
  const { page, pages } = pageIn(total, asked, onPage);
  const part = { skip: (page - 1) * onPage, take: onPage };
  return { rows: await loadLines(tx, where, part), total, page, pages };
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
        askedAt: row.sent ? await askedAt(tx, row) : null,
        rulesMissing: !row.sent && (await lacksRules(tx, row)),
        slip: await slipStands(tx, row),
        names: await namesIn(tx, row.events),
      }
    );
  },
  present: (row, actor) => ({
    ...summaryOf(row, actor),
    ...ofCaseworker(row, actor),
    /** Where the recipient itself is asked; null for the recipient, and before it was sent. */
    askedAt: actor.role === "carrierEditor" ? null : row.askedAt,
    /** How the recipient takes notice; null for the recipient itself, and where nothing is to be seen. */
    notice: actor.role === "carrierEditor" ? null : row.notice,
    /** The carrier's people have not accepted the rules yet: it cannot be sent. */
    rulesMissing: row.rulesMissing,
    /** Said to be entered in error: whether that can be undone. */
    slip: row.slip,
    carrierId: row.carrierId,
    toldOn: row.toldOn,
    version: row.version,
    recipient: recipientName(row),
    offerSlug: row.offer?.slug ?? null,
    office: row.office,
    ...sharedOf(row, fieldsFor(row, actor)),
    message: isOver(row, actor) ? null : unsealOptional(columns.message, row.id, row.messageSealed),
    declineSide: row.declineSide,
    reason: row.reason,
    startedOn: row.startedOn,
    plannedEnd: row.plannedEnd,
    plannedStart: row.plannedStart,
    endedOn: row.endedOn,
    certificate: row.certificate,
    ofOffice: row.office !== null,
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
    events: eventsFor(row.events, actor, row.names),
    answers: possibleAnswers(row.state, row.confirmedAt !== null),
    consentGone: consentGoneOf(row),
    /** The consent can be given anew. */
    renewable: row.sent && isRenewable(row.state),
    /** It ends before what it is for: the recipient would see nothing in the middle of it. */
    consentTooShort:
      row.sent &&
      isRenewable(row.state) &&
      row.consent.withdrawnAt === null &&
      endsTooSoon(row.consent.expiresOn, row.plannedEnd),
    /** Only the person says that it began: nobody else has, and it can be taken back. */
    begunOpen: begunOpen(row),
    /** The recipient knows of the person from the caseworker alone. */
    byHand: toldByHand(row),
    /** A yes or a waiting list that the caseworker has not looked after, or not for a while. */
    news: newsOf(row),
    correctable: isCorrectable(row.state, row.confirmedAt !== null),
    withdrawals: possibleWithdrawals(row.state),
  }),
  subject: (row) => ({ type: "referral", ids: [row.id], caseFileId: row.caseFileId }),
});

/**
 * Why nobody outside sees a person any more of whom they should; null where they do, or the person
 * ended it in a course.
 */
function consentGoneOf({ state, consent, sent, disclosed }: LoadedReferral) {
  if (!sent || disclosed || !isRenewable(state)) return null;
  if (consent?.withdrawnAt) return beforeStart.includes(state) ? "withdrawn" : null;
  return "expired";
}

function newsOf(row: LoadedReferral): "answer" | "stalled" | null {
  const answered = row.state === "accepted" || row.state === "waitlisted";
  if (answered && row.answeredAt && !row.seenAt) return "answer";
  if (!answered && !begunOpen(row)) return null;
  const days = stalledSince(row);
  return days && days.dueOn <= today() ? "stalled" : null;
}

/** How the recipient of a referral takes notice of it, and the link that holds now. */
async function noticeOf(tx: Tx, row: LoadedReferral) {
  if (!row.sent || !row.disclosed || isOverNow(row)) return null;
  const link = await tx.referralLink.findFirst({
    where: { referralId: row.id, endedAt: null, expiresAt: { gt: now() } },
    select: { expiresAt: true, openedAt: true },
  });
  return { ...(await recipientOf(tx, row)), link, waits: await mailWaits(tx, row.id) };
}

/** Whether a mail to the recipient still lies in the outbox: they do not know of it yet. */
async function mailWaits(tx: Tx, referralId: string): Promise<boolean> {
  const count = await tx.mail.count({
    where: {
      state: { in: ["waiting", "failed"] },
      OR: [
        { links: { some: { referralId, endedAt: null } } },
        { referrals: { some: { id: referralId } } },
      ],
    },
  });
  return count > 0;
}

/** What a carrier gets only as a shared field, or not at all: null for the carrier. */
function ofCaseworker(row: LoadedReferral, actor: StaffActor) {
  if (actor.role === "carrierEditor") {
    return {
      need: null,
      languages: null,
      answer: null,
      untold: false,
      deletionOwed: false,
      asked: null,
    };
  }
  return {
    need: standing(row.need)?.domain ?? null,
    languages: languagesOf(row.caseFile.person),
    answer: remarkOf(row),
    /** What the person is asked to consent to, where they can be. */
    asked: !row.sent || isRenewable(row.state) ? aboutToConsent(row) : null,
    /** The consent was taken back, and the recipient is still to be asked to delete what it knows. */
    deletionOwed: deletionOwedSince(row) !== null,
    /** The carrier has said no, and the person does not know it yet. */
    untold: row.state === "declined" && row.declineSide === "carrier" && !row.toldPersonAt,
  };
}

/** What of a person each field would pass on: shown before it is ticked. */
export const previewDisclosure = query({
  action: "referral.preview",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadReferral(tx, input),
  present: (row) => valuesOfToday(row, sharedFields),
  subject: (row) => ({ type: "referral", ids: [row.id], caseFileId: row.caseFileId }),
});
