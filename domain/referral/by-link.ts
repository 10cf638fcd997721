import "server-only";
import { z } from "zod";
import type { RecipientByLink, StaffActor, Visitor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { sharedFields } from "@/domain/consent/fields";
import { recipientName, targetName } from "@/domain/offer/snapshot";
import { query } from "@/domain/query";
import { now, today } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import { hashToken } from "@/lib/crypto/tokens";
import { invalid } from "@/lib/errors";
import { takeAnswer } from "./answer";
import { columns } from "./columns";
import { eventsFor } from "./events";
import { endReferralLinks, mailNewLink } from "./link";
import { linkAsks } from "./link-asks";
import { loadSentReferral, type SentReferral } from "./load";
import { isOpenLink, loadByLink } from "./load-by-link";
import { movedSubject, moveReferral } from "./move";
import { recipientOf } from "./recipient";
import { canMove, isCorrectable, needsConfirmation, possibleAnswers } from "./rules";
import { answerInput, versionedInput } from "./schema";
import { sharedOf } from "./shared";
import { isOverNow } from "./summary";

const dayMs = 86_400_000;
const sideOf = (referral: SentReferral) => (referral.office ? "office" : "carrier");
/**
 * What the page behind a referral's link shows: before somebody has pressed its button where it came
 * from, then the shared fields and nothing else of the person.
 */
export const readByLink = query({
  action: "referral.readByLink",
  target: loadByLink,
  present: (row, actor) => ({
    id: row.id,
    target: targetName(row),
    isOffer: row.office === null,
    recipient: recipientName(row),
    sentAt: row.sentAt,
    expiresAt: row.link.expiresAt,
    asks: linkAsks(row, today()),
    opened: isOpenLink(row.link) ? openedPart(row, actor) : null,
  }),
  subject: ({ id, caseFileId, link }) => ({
    type: "referral",
    ids: [id],
    caseFileId,
    detail: { shown: isOpenLink(link) ? "data" : "cover" },
  }),
});

function openedPart(row: SentReferral, actor: RecipientByLink) {
  const fields = z.array(z.enum(sharedFields)).parse(row.sharedFields);
  return {
    version: row.version,
    state: row.state,
    awaitsConfirmation: needsConfirmation(row.state) && row.confirmedAt === null,
    disputed: row.disputedAt !== null,
    answers: possibleAnswers(row.state, row.confirmedAt !== null),
    correctable: isCorrectable(row.state, row.confirmedAt !== null),
    ...{ startedOn: row.startedOn, endedOn: row.endedOn, certificate: row.certificate },
    ...{ declineSide: row.declineSide, reason: row.reason, ofOffice: row.office !== null },
    ...sharedOf(row, fields),
    message: unsealOptional(columns.message, row.id, row.messageSealed),
    plannedEnd: row.plannedEnd,
    consentUntil: row.consent.expiresOn,
    placementId: row.placement?.id ?? null,
    events: eventsFor(row.events, actor),
  };
}

/** Somebody presses the button in front of the data: the first time the referral is received by it. */
export const openByLink = command({
  action: "referral.openByLink",
  input: z.object({}),
  target: loadByLink,
  run: async ({ tx, actor, target }) => {
    await tx.referralLink.update({ where: { id: actor.linkId }, data: { openedAt: now() } });
    const side = sideOf(target);
    if (!canMove(target.state, "received", side)) return { from: target.state, to: target.state };
    return moveReferral(tx, actor, target, { to: "received", side, version: target.version });
  },
  subject: movedSubject,
});

/**
 * Answers a referral with its link, as the portal would take it from somebody signed in.
 * @throws AppError "invalid": notNow before the data were opened, or where the answer cannot follow
 */
export const answerByLink = command({
  action: "referral.answerByLink",
  input: answerInput,
  target: loadByLink,
  run: ({ tx, actor, input, target }) => {
    if (!isOpenLink(target.link) || input.id !== target.id) throw invalid("", "notNow");
    return takeAnswer(tx, actor, target, input, sideOf(target));
  },
  subject: movedSubject,
});

/**
 * Mails a new link to the address that is known of the recipient; older ones end.
 * @throws AppError "invalid": notNow where nothing is shown to the recipient any more, missing where
 *   no address is known
 */
export const mailReferralLink = command({
  action: "referral.mailLink",
  input: versionedInput.pick({ id: true }),
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, target }) => {
    if (!target.disclosed || isOverNow(target)) throw invalid("", "notNow");
    const { mail } = await recipientOf(tx, target);
    if (mail === null) throw invalid("mail", "missing");
    await mailNewLink(tx, target, mail);
    await tx.referral.update({ where: { id: target.id }, data: { toldOn: today() } });
  },
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});

/** Ends all links to a referral, at once. @throws AppError "invalid" (notNow) where there is none */
export const endLinksOf = command({
  action: "referral.endLinks",
  input: versionedInput.pick({ id: true }),
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  again: async ({ tx, target: { id: referralId } }) => {
    const open = await tx.referralLink.count({ where: { referralId, endedAt: null } });
    return open === 0 ? { id: referralId } : undefined;
  },
  run: async ({ tx, target: { id } }) => {
    if ((await endReferralLinks(tx, id, "caseworker")) === 0) throw invalid("", "notNow");
    return { id };
  },
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});

/**
 * Asks for a new link with one that has run out. It goes to the known address alone, at most once a
 * day; whoever asks learns nothing, not even whether one was sent.
 */
export const renewLink = command({
  action: "referral.renewLink",
  input: z.object({ token: z.string().max(64) }),
  target: async (tx, { token }, _actor: Visitor) => {
    const link = await tx.referralLink.findUnique({ where: { id: hashToken(token) } });
    const referral = link && (await loadSentReferral(tx, { id: link.referralId }));
    return { link, referral };
  },
  run: async ({ tx, target: { link, referral } }) => {
    const mayAsk = link && (link.endedBy === null || link.endedBy === "newer");
    if (!mayAsk || !referral?.disclosed || isOverNow(referral)) return;
    await tx.$executeRaw`SELECT id FROM "Referral" WHERE id = ${referral.id}::uuid FOR UPDATE`;
    const recent = await tx.referralLink.count({
      where: { referralId: referral.id, createdAt: { gt: new Date(now().getTime() - dayMs) } },
    });
    const { mail } = await recipientOf(tx, referral);
    if (recent === 0 && mail !== null) await mailNewLink(tx, referral, mail);
  },
  subject: ({ referral }) => ({
    type: "referral",
    ids: referral ? [referral.id] : [],
    caseFileId: referral?.caseFileId,
  }),
});
