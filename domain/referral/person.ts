import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { promiseCall } from "@/domain/contact-request/call";
import { recipientName, targetName } from "@/domain/offer/snapshot";
import { settlePlacement } from "@/domain/placement/settle";
import { query } from "@/domain/query";
import { berlinDate, now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { addDays } from "@/lib/plain-date";
import { deletionOwedSince, toldByHand } from "./consent-back";
import { endReferralLinks } from "./link";
import { loadReferrals, loadSentReferral, type SentReferral } from "./load";
import { movedSubject, moveReferral, notBegun, stays, updateReferral, writeEvent } from "./move";
import { awaitsOtherSide, hearingOf, possibleWords, type Refuser, tellingOf } from "./person-rules";
import { begunInput, cannotComeInput, versionedInput } from "./schema";
import { isSecondPress } from "./second-press";
import { isOverNow } from "./summary";

/** Nobody begins more than so many days before anybody was asked for them. */
const longestBefore = 366;

const own = async (tx: Tx, input: { id: string }, _actor: PersonByLink) => {
  const referral = await loadSentReferral(tx, input);
  return referral && { ...referral, personId: referral.caseFile.personId };
};

/**
 * The person's own referrals, the latest first: what was sent, but for what was entered in error.
 * It names nobody; who holds the address may be somebody else.
 */
export const listOwnReferrals = query({
  action: "referral.listOwn",
  target: async (tx, _input: Record<string, never>, { personId }: PersonByLink) => {
    if (personId === null) return null;
    const rows = await loadReferrals(tx, {
      state: { notIn: ["draft", "enteredInError"] },
      caseFile: { personId },
    });
    return { referrals: rows.filter((row): row is SentReferral => row.sent), personId };
  },
  present: ({ referrals }) =>
    referrals.map((row) => ({
      id: row.id,
      version: row.version,
      target: targetName(row),
      recipient: recipientName(row),
      offerSlug: row.offer?.slug ?? null,
      /** It holds no course: nobody has a place there, or ends one. */
      ofOffice: row.office !== null,
      state: row.state,
      telling: told(row),
      sentAt: row.sentAt,
      startedOn: row.startedOn,
      plannedEnd: row.plannedEnd,
      endedOn: row.endedOn,
      /** The day on which they have said themselves that they began. */
      begunSaid: row.personStartedOn,
      /** Nobody else has said so yet: a slip can be taken back. */
      begunOpen: awaitsOtherSide(standingOf(row)),
      /** The offer's first day where it is still to come: whoever says they began is asked. */
      beginsOn: row.plannedStart && row.plannedStart > today() ? row.plannedStart : null,
      agreedSaid: standingOf(row).agreedSaid,
      words: possibleWords(standingOf(row)),
      consent: {
        id: row.consentId,
        fields: row.sharedFields,
        expiresOn: row.consent.expiresOn,
        withdrawnAt: row.consent.withdrawnAt,
        /** The other side sees the data in the portal now. */
        disclosed: row.disclosed && !isOverNow(row),
        /** They know it from us and not from the portal, which therefore cannot take it from them. */
        byHand: toldByHand(row),
        deletionAskedAt: row.consent.deletionAskedAt,
        deletionOwed: deletionOwedSince(row) !== null,
      },
    })),
  subject: ({ referrals }) => ({ type: "referral", ids: referrals.map(({ id }) => id) }),
});

function standingOf(row: SentReferral) {
  const { state, confirmedAt, disputedAt, personStartedOn, events } = row;
  const report = events.findLastIndex(
    ({ from, to, said }) => to === state && from !== to && said === null,
  );
  const since = events.slice(report + 1);
  return {
    ...{ state, confirmed: confirmedAt !== null, disputed: disputedAt !== null },
    refusedBy: refuserOf(row, events[report]?.side),
    office: row.officeId !== null,
    takenBack: row.consent.withdrawnAt !== null,
    begunSaid: personStartedOn !== null,
    /** They have agreed with what is reported now. */
    agreedSaid: since.some(({ said }) => said === "agrees"),
  };
}

function refuserOf({ state, declineSide }: SentReferral, side: string | undefined): Refuser | null {
  if (state !== "declined") return null;
  return side === "person" ? "self" : declineSide;
}

function told(row: SentReferral) {
  const { state, toldPersonAt } = row;
  if (state === "enteredInError") return null;
  return tellingOf(state, { ...standingOf(row), told: toldPersonAt !== null });
}

/**
 * "I have begun": the second side of a start that was reported; before that a note, which becomes the
 * second side as soon as the carrier reports it. `day`: today unless another one is named.
 * @throws AppError "invalid": notNow; a day (dateInFuture, and askBeforeStart before the offer's first
 *   day, until that day is named as sure); "conflict"
 */
export const sayBegun = command({
  action: "referral.sayBegun",
  input: begunInput,
  target: own,
  run: async ({ tx, actor, input, target }) => {
    const standing = standingOf(target);
    const hearing = hearingOf("begun", standing);
    const day = input.day ?? today();
    if (isSecondPress(target, actor, input, "begun", null) && target.personStartedOn === day) {
      return stays(target);
    }
    if (!hearing || !possibleWords(standing).includes("begun")) throw invalid("", "notNow");
    if (day > today()) throw invalid("day", "dateInFuture");
    if (day < addDays(berlinDate(target.sentAt), -longestBefore)) throw invalid("day", "notADate");
    const { state: to, plannedStart } = target;
    if (hearing === "noted" && plannedStart && day < plannedStart && input.sure !== plannedStart) {
      throw invalid("day", "askBeforeStart");
    }
    await updateReferral(tx, target.id, input.version, {
      ...{ personStartedOn: day, begunSaidAt: now() },
      ...(hearing === "confirms" && { confirmedAt: now(), disputedAt: null }),
      ...(hearing === "contradicts" && { disputedAt: now() }),
    });
    if (hearing === "confirms") {
      await writeEvent(tx, actor, target, { to, side: "person", claim: { day } });
      await settlePlacement(tx, target);
    } else {
      await writeEvent(tx, actor, target, { to, side: "person", said: "begun", claim: { day } });
    }
    return { from: to, to };
  },
  subject: movedSubject,
});

/**
 * A slip of the finger: they have not begun. Only while nobody else has said that they did.
 * @throws AppError "invalid" (notNow), "conflict"
 */
export const takeBegunBack = command({
  action: "referral.takeBegunBack",
  input: versionedInput,
  target: own,
  run: async ({ tx, actor, input, target }) => {
    if (isSecondPress(target, actor, input, "notBegun")) return stays(target);
    if (!awaitsOtherSide(standingOf(target))) throw invalid("", "notNow");
    const { state: to } = target;
    await updateReferral(tx, target.id, input.version, notBegun);
    await writeEvent(tx, actor, target, { to, side: "person", said: "notBegun" });
    return { from: to, to };
  },
  subject: movedSubject,
});

/**
 * "I cannot come": a decline of the person's own side, which waits for the caseworker; where a start
 * was reported it is a contradiction, and the caseworker's to settle.
 * @throws AppError "invalid" (notNow), "conflict"
 */
export const sayCannotCome = command({
  action: "referral.sayCannotCome",
  input: cannotComeInput,
  target: own,
  run: async ({ tx, actor, input, target }) => {
    const standing = standingOf(target);
    const hearing = hearingOf("cannotCome", standing);
    const isSame = target.state === "declined" ? target.reason === input.reason : true;
    if (isSame && isSecondPress(target, actor, input, "cannotCome", null)) return stays(target);
    if (!hearing || !possibleWords(standing).includes("cannotCome")) throw invalid("", "notNow");
    if (hearing === "contradicts") {
      const { state: to } = target;
      await updateReferral(tx, target.id, input.version, { disputedAt: now() });
      await writeEvent(tx, actor, target, { to, side: "person", said: "cannotCome" });
      return { from: to, to };
    }
    return moveReferral(tx, actor, target, {
      to: "declined",
      side: "person",
      version: input.version,
      data: {
        confirmedAt: null,
        disputedAt: null,
        declineSide: "client",
        reason: input.reason,
        ...notBegun,
      },
    });
  },
  subject: movedSubject,
});

/**
 * "Yes, that is right", of something that ended or of not having come: noted for the caseworker, who
 * confirms it with its outcome.
 * @throws AppError "invalid" (notNow), "conflict"
 */
export const sayAgrees = command({
  action: "referral.sayAgrees",
  input: versionedInput,
  target: own,
  run: async ({ tx, actor, input, target }) => {
    if (isSecondPress(target, actor, input, "agrees")) return stays(target);
    if (!possibleWords(standingOf(target)).includes("agrees")) throw invalid("", "notNow");
    const { state: to } = target;
    await updateReferral(tx, target.id, input.version, {});
    await writeEvent(tx, actor, target, { to, side: "person", said: "agrees" });
    return { from: to, to };
  },
  subject: movedSubject,
});

/**
 * "No, please call me": what the other side has reported becomes a contradiction, which is the
 * caseworker's to settle, and a call is promised where there is a number.
 * @throws AppError "invalid" (notNow), "conflict"
 */
export const sayDisagrees = command({
  action: "referral.sayDisagrees",
  input: versionedInput,
  target: own,
  run: async ({ tx, actor, input, target }) => {
    if (isSecondPress(target, actor, input, "disagrees")) return stays(target);
    if (!possibleWords(standingOf(target)).includes("disagrees")) throw invalid("", "notNow");
    const { state: to } = target;
    await updateReferral(tx, target.id, input.version, { disputedAt: now() });
    await writeEvent(tx, actor, target, { to, side: "person", said: "disagrees" });
    await promiseCall(tx, actor);
    return { from: to, to };
  },
  subject: movedSubject,
});

/**
 * The person takes their consent back: from this moment its recipient sees nothing any more. Pressed
 * again, it stays so.
 */
export const withdrawOwnConsent = command({
  action: "consent.withdrawOwn",
  input: versionedInput.pick({ id: true }),
  target: own,
  run: async ({ tx, actor, target }) => {
    const { count } = await tx.consent.updateMany({
      where: { id: target.consentId, withdrawnAt: null },
      data: { withdrawnAt: now() },
    });
    if (count === 0) return { id: target.id };
    await endReferralLinks(tx, target.id, "withdrawn");
    const { state: to } = target;
    await writeEvent(tx, actor, target, { to, side: "person", said: "consentBack" });
    return { id: target.id };
  },
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});
