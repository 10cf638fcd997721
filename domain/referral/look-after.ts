import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { loadSentReferral, type SentReferral } from "./load";
import { movedSubject, notBegun, stays, updateReferral, writeEvent } from "./move";
import { awaitsOtherSide } from "./person-rules";
import type { ReferralState } from "./rules";
import { settleInput } from "./schema";
import { isSecondPress } from "./second-press";

/**
 * The caseworker has seen an answer, or has asked how it stands where nothing came of one; its days
 * begin anew. Where a start is reported or a no, there is another way.
 * @throws AppError "invalid" (notNow) where no yes, no waiting list and no word of the person stands;
 *   "conflict"
 */
export const lookAfterReferral = command({
  action: "referral.lookAfter",
  input: settleInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const { state: to } = target;
    if (isSecondPress(target, actor, input, "answerSeen", "lookedAfter")) return stays(target);
    const answered = to === "accepted" || to === "waitlisted";
    if (!answered && !begunOpen(target)) throw invalid("", "notNow");
    const said = answered && target.seenAt === null ? "answerSeen" : "lookedAfter";
    await updateReferral(tx, target.id, input.version, { seenAt: now() });
    await writeEvent(tx, actor, target, { to, side: "caseworker", said, note: input.note });
    return { from: to, to };
  },
  subject: movedSubject,
});

/** True where the person alone says that it began: nobody else has yet. */
export const begunOpen = ({
  state,
  personStartedOn,
}: Pick<SentReferral, "personStartedOn"> & { readonly state: ReferralState }): boolean =>
  awaitsOtherSide({ state, begunSaid: personStartedOn !== null });

/**
 * The caseworker has asked: the person has not begun, they pressed the wrong button.
 * @throws AppError "invalid" (notNow) where they did not say so, or the other side has; "conflict"
 */
export const clearBegun = command({
  action: "referral.clearBegun",
  input: settleInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    if (isSecondPress(target, actor, input, "notBegun")) return stays(target);
    if (!begunOpen(target)) throw invalid("", "notNow");
    const { state: to } = target;
    await updateReferral(tx, target.id, input.version, notBegun);
    const { note } = input;
    await writeEvent(tx, actor, target, { to, side: "caseworker", said: "notBegun", note });
    return { from: to, to };
  },
  subject: movedSubject,
});
