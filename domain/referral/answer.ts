import "server-only";
import type { z } from "zod";
import type { Actor, StaffActor } from "@/domain/access/actor";
import { command, parseInput } from "@/domain/command";
import { settlePlacement } from "@/domain/placement/settle";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { AppError, invalid } from "@/lib/errors";
import { type Claim, claimOf } from "./claim";
import { loadSentReferral, type SentReferral } from "./load";
import { movedSubject, moveReferral, stays, updateReferral, writeEvent } from "./move";
import { contradicts, isSecondSide } from "./person-rules";
import { reportedDays } from "./reported-days";
import { isCorrectable, type Mover, needsConfirmation, possibleAnswers } from "./rules";
import { type AnswerInput, answerInput, answerTo, versionedInput } from "./schema";
import { isSameAnswer } from "./second-press";

const receiveReferral = command({
  action: "referral.receive",
  input: versionedInput.pick({ id: true }),
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: ({ tx, actor, target }) =>
    moveReferral(tx, actor, target, { to: "received", side: "carrier", version: target.version }),
  subject: movedSubject,
});

/**
 * The carrier opens a referral: the first time it is thereby received, later nothing changes.
 * @throws AppError "notFound" for a referral that is not the carrier's to see
 */
export async function noteReceipt(actor: StaffActor, input: { id: string }): Promise<void> {
  try {
    await receiveReferral(actor, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "notFound") throw error;
  }
}

/**
 * The carrier answers one of its own referrals, or reports its start or end.
 * @throws AppError "invalid": notNow where the answer cannot follow or the last one is not confirmed
 *   yet; a day (dateInFuture, endBeforeStart, dateTooLate, and askBeforeSent for a start before the
 *   sending, until the form says that it is right); "conflict"
 */
export const answerReferral = command({
  action: "referral.answer",
  input: answerInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: ({ tx, actor, input, target }) => takeAnswer(tx, actor, target, input, "carrier"),
  subject: movedSubject,
});

/**
 * The caseworker notes what an office, or a carrier on the telephone, has answered. What the
 * caseworker notes needs no confirmation by the caseworker.
 */
export const noteAnswer = command({
  action: "referral.noteAnswer",
  input: answerInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const moved = await takeAnswer(tx, actor, target, input, "office");
    const noted = await loadSentReferral(tx, target);
    if (noted && needsConfirmation(noted.state) && noted.confirmedAt === null) {
      await updateReferral(tx, noted.id, noted.version, { confirmedAt: now(), disputedAt: null });
      await writeEvent(tx, actor, noted, { to: noted.state, side: "caseworker" });
      await settlePlacement(tx, noted);
    }
    return moved;
  },
  subject: movedSubject,
});

/**
 * Takes what the carrier or office says, inside the caller's transaction. The same report from a later
 * page corrects the days of one that is not confirmed yet. A start of which the person
 * has told already has both its sides; a no to somebody who says they have begun is to be settled.
 */
export async function takeAnswer(
  tx: Tx,
  actor: Actor,
  target: SentReferral,
  sent: z.output<typeof answerInput>,
  side: Mover,
) {
  const input = parseInput(answerTo(target), sent);
  const claim = claimed(target, input);
  if (isSameAnswer(target, actor, input, claim)) return stays(target);
  const confirmed = target.confirmedAt !== null;
  const corrects = input.answer === target.state && isCorrectable(target.state, confirmed);
  if (!corrects && !possibleAnswers(target.state, confirmed).includes(input.answer)) {
    throw invalid("answer", "notNow");
  }
  const days = reportedDays(target, input);
  if (corrects) return correct(tx, actor, target, input, { side, claim, days });
  const begunSaid = target.personStartedOn !== null;
  const agreed = isSecondSide(input.answer, begunSaid);
  const moved = await moveReferral(tx, actor, target, {
    to: input.answer,
    side,
    version: input.version,
    note: input.note,
    claim,
    data: {
      answeredAt: now(),
      // What the caseworker notes they have seen; anybody else's answer is shown to them.
      seenAt: actor.kind === "staff" && actor.role !== "carrierEditor" ? now() : null,
      confirmedAt: agreed ? now() : null,
      toldPersonAt: null,
      disputedAt: contradicts(input.answer, begunSaid) ? now() : null,
      declineSide: input.side ?? null,
      reason: input.reason ?? null,
      certificate: input.certificate ?? null,
      ...days,
    },
  });
  const after = agreed ? await loadSentReferral(tx, target) : null;
  if (after) {
    await writeEvent(tx, actor, after, { to: after.state, side: "person" });
    await settlePlacement(tx, after);
  }
  return moved;
}

/** What the report claims beside the state. */
const claimed = ({ office, plannedEnd }: SentReferral, said: AnswerInput): Claim | null =>
  claimOf({
    ...said,
    ...(said.answer === "started" && { plannedEnd: said.plannedEnd ?? plannedEnd ?? undefined }),
    certificate: office ? undefined : said.certificate,
  });

type Days = ReturnType<typeof reportedDays>;
type Correction = {
  readonly side: Mover;
  readonly claim: Claim | null;
  readonly days: Days;
};

/** The same report with other days; it goes on waiting for its confirmation. */
async function correct(
  tx: Tx,
  actor: Actor,
  target: SentReferral,
  input: AnswerInput,
  { side, claim, days }: Correction,
) {
  const { state: to } = target;
  await updateReferral(tx, target.id, input.version, {
    ...days,
    reason: input.reason ?? null,
    certificate: input.certificate ?? null,
  });
  await writeEvent(tx, actor, target, { to, side, said: "corrected", note: input.note, claim });
  return { from: to, to };
}
