import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { standingNeeds } from "@/domain/need/standing";
import { isOnShow, publishedOffer } from "@/domain/offer/published";
import { changedOnce } from "@/domain/sent-before";
import { now, today } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { columns } from "./columns";
import { askBeforeEnd, giveConsent, mustBeAhead } from "./give-consent";
import { tellRecipient } from "./link";
import { type LoadedReferral, loadReferral, loadSentReferral } from "./load";
import { moveReferral, updateReferral } from "./move";
import { lacksRules } from "./recipient";
import { disclosureInput, draftInput, sendInput } from "./schema";
import { isSecondPress } from "./second-press";

/**
 * Opens a draft: a case file, and the offer or office it is to go to.
 * @throws AppError "invalid" where the offer, office or need is not there
 */
export const draftReferral = command({
  action: "referral.draft",
  input: draftInput,
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: { id: true, state: true, needs: standingNeeds },
    }),
  newIn: ({ id }) => id,
  run: async ({ tx, input, target }) => {
    if (target.state === "closed") throw invalid("", "notNow");
    const need = target.needs.find(({ id }) => id === input.needId);
    if (input.needId && !need) throw invalid("needId", "unknownChoice");
    const goal = await targetOf(tx, input);
    // A double click waits here for the first one, and finds its draft.
    await tx.$queryRaw`SELECT id FROM "CaseFile" WHERE id = ${target.id}::uuid FOR UPDATE`;
    const open = await tx.referral.findFirst({
      where: {
        caseFileId: target.id,
        needId: need?.id ?? null,
        state: "draft",
        offerId: goal.offerId ?? null,
        officeId: goal.officeId ?? null,
      },
    });
    if (open) return { id: open.id };
    const id = randomUUID();
    await tx.referral.create({
      data: {
        id,
        caseFileId: target.id,
        needId: need?.id ?? null,
        ...goal,
        state: "draft",
        sharedFields: [],
        createdAt: now(),
      },
    });
    return { id };
  },
  subject: (target, result) => ({
    type: "referral",
    ids: result ? [result.id] : [],
    caseFileId: target.id,
  }),
});

type Goal = { readonly offer?: string | undefined; readonly officeId?: string | undefined };

/** Where a referral goes, if it can go there now: an offer on show, or an office in use. */
async function targetOf(tx: Tx, input: Goal) {
  if (input.officeId) {
    const office = await tx.office.findUnique({ where: { id: input.officeId } });
    if (office?.activity !== "active") throw invalid("officeId", "unknownChoice");
    return { officeId: office.id, offerId: null };
  }
  const published = input.offer && isOnShow(input.offer) ? publishedOffer(input.offer) : undefined;
  const row = published && (await tx.offer.findUnique({ where: { slug: published.slug } }));
  if (!published || !row) throw invalid("offer", "unknownChoice");
  const { entry, facts, carrier } = published;
  return {
    offerId: row.id,
    officeId: null,
    carrierId: row.carrierId,
    offerSnapshot: {
      title: String(entry.source.title),
      carrierName: String(carrier.entry.source.title),
      facts: z.json().parse(facts),
    },
    plannedStart: facts.when.start ?? null,
    plannedEnd: facts.when.end ?? null,
  };
}

/**
 * Settles what a draft would pass on, so that the consent can be asked for exactly that.
 * @throws AppError "invalid": no field, a last day in the past, too far ahead, or before the planned
 *   end (askConsentEnds, until that day is named as sure), or sent already; "conflict"
 */
export const chooseDisclosure = command({
  action: "referral.draft",
  input: disclosureInput,
  target: (tx, input, _actor: StaffActor) => loadReferral(tx, input),
  again: (seen) => (changedOnce(seen) ? { fields: seen.input.fields } : undefined),
  run: async ({ tx, input, target }) => {
    if (target.state !== "draft") throw invalid("", "notNow");
    mustBeAhead(input.expiresOn);
    askBeforeEnd(input.expiresOn, target.plannedEnd, input.sure);
    await updateReferral(tx, target.id, input.version, {
      sharedFields: input.fields,
      consentUntil: input.expiresOn,
      messageSealed: sealOptional(columns.message, target.id, input.message),
    });
    return { fields: input.fields };
  },
  subject: subjectOf,
});

/**
 * Sends a draft with the consent for exactly this recipient and the fields chosen before.
 * @throws AppError "invalid": no consent, nothing chosen, a last day in the past, sent already, or
 *   rulesNotAccepted by a carrier whose people would read it; "conflict": when another was first, or
 *   shownChanged where the page showed other values than those of now
 */
export const sendReferral = command({
  action: "referral.send",
  input: sendInput,
  target: (tx, input, _actor: StaffActor) => loadReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const { sharedFields: fields, consentUntil } = target;
    const isSame = target.consent?.givenHow === input.givenHow;
    if (target.state === "sent" && isSame && isSecondPress(target, actor, input, null)) {
      return { fields };
    }
    if (target.sent) throw invalid("", "notNow");
    // A draft may have lain for weeks.
    if (target.caseFile.state === "closed") throw invalid("", "notNow");
    await targetOf(tx, { offer: target.offer?.slug, officeId: target.officeId ?? undefined });
    if (fields.length === 0 || !consentUntil) throw invalid("fields", "consentField");
    if (consentUntil < today()) throw invalid("expiresOn", "dateInPast");
    if (await lacksRules(tx, target)) throw invalid("", "rulesNotAccepted");
    const consentId = await giveConsent(tx, target, { ...input, expiresOn: consentUntil });
    await moveReferral(tx, actor, target, {
      to: "sent",
      side: "caseworker",
      version: input.version,
      data: { consentId, sentAt: now() },
    });
    const sent = await loadSentReferral(tx, target);
    if (sent) await tellRecipient(tx, sent);
    return { fields };
  },
  subject: subjectOf,
});

function subjectOf(target: LoadedReferral, result: { fields: string[] } | undefined) {
  return {
    type: "referral" as const,
    ids: [target.id],
    caseFileId: target.caseFileId,
    detail: result && { fields: result.fields },
  };
}
