import "server-only";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { settlePlacement } from "@/domain/placement/settle";
import { now } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { loadSentReferral, type SentReferral } from "./load";
import { notTooFar } from "./longest-placement";
import { movedSubject, stays, updateReferral, writeEvent } from "./move";
import { needsConfirmation } from "./rules";
import { confirmInput, settleInput, versionedInput } from "./schema";
import { isSecondPress } from "./second-press";

/**
 * The caseworker confirms what the other side has reported, or says that it is not so: then the
 * referral goes back to where it was and is marked as disputed until the other side reports anew.
 * @throws AppError "invalid": notNow, or dateTooLate for a planned end that nobody can ask around;
 *   "conflict"
 */
export const confirmReferral = command({
  action: "referral.confirm",
  input: confirmInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    if (isAnsweredAlready(target, input) && isSecondPress(target, actor, input, null)) {
      return stays(target);
    }
    if (!needsConfirmation(target.state) || target.confirmedAt) throw invalid("", "notNow");
    if (input.agrees === "yes") {
      // Nobody could be asked around such an end.
      if (target.state === "started" && target.plannedEnd) notTooFar(target.plannedEnd);
      await updateReferral(tx, target.id, input.version, {
        ...{ confirmedAt: now(), disputedAt: null },
        ...(input.told && isRefusal(target) && { toldPersonAt: now() }),
      });
      await writeEvent(tx, actor, target, {
        to: target.state,
        side: "caseworker",
        note: input.note,
      });
      await settlePlacement(tx, target);
      return { from: target.state, to: target.state };
    }
    const report = target.events.findLast(
      ({ from, to, said }) => to === target.state && from !== to && said === null,
    );
    const before = report?.from ?? "received";
    // A start that was confirmed before its end was reported stays confirmed.
    const confirmation = target.events.findLast(
      ({ from, to, said }) => from === before && to === before && said === null,
    );
    await updateReferral(tx, target.id, input.version, {
      state: before,
      confirmedAt: confirmation?.at ?? null,
      disputedAt: now(),
      seenAt: now(),
      declineSide: null,
      reason: null,
      certificate: null,
      ...(target.state === "started" ? { startedOn: null } : { endedOn: null }),
    });
    await writeEvent(tx, actor, target, { to: before, side: "caseworker", note: input.note });
    return { from: target.state, to: before };
  },
  subject: movedSubject,
});

/** A yes leaves the state as it was reported; a no leads back from it, and is in dispute. */
function isAnsweredAlready(
  { state, events, confirmedAt, disputedAt }: SentReferral,
  { agrees }: z.output<typeof confirmInput>,
): boolean {
  const last = events.at(-1);
  if (!last?.from || !needsConfirmation(last.from)) return false;
  return agrees === "yes"
    ? last.from === state && confirmedAt !== null
    : last.from !== state && last.to === state && disputedAt !== null;
}

/** True where the carrier or office has said no, and not the person. */
const isRefusal = ({ state, declineSide }: SentReferral): boolean =>
  state === "declined" && declineSide === "carrier";

/**
 * The person knows that the carrier has said no: the caseworker has told them, or lets their page
 * tell it, which names what comes next.
 * @throws AppError "invalid" (notNow) where there is no such no, or it is not confirmed; "conflict"
 */
export const noteTold = command({
  action: "referral.noteTold",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    if (isSecondPress(target, actor, input, "told")) return stays(target);
    if (!isRefusal(target) || !target.confirmedAt || target.toldPersonAt) {
      throw invalid("", "notNow");
    }
    await updateReferral(tx, target.id, input.version, { toldPersonAt: now() });
    const { state: to } = target;
    await writeEvent(tx, actor, target, { to, side: "caseworker", said: "told" });
    return { from: to, to };
  },
  subject: movedSubject,
});

/**
 * Says that a contradiction is settled, where the state is right as it stands: both sides were asked.
 * @throws AppError "invalid" (notNow) where there is none, or a report still waits; "conflict"
 */
export const settleDispute = command({
  action: "referral.settleDispute",
  input: settleInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    if (isSecondPress(target, actor, input, "settled")) return stays(target);
    const reported = needsConfirmation(target.state) && target.confirmedAt === null;
    if (!target.disputedAt || reported) throw invalid("", "notNow");
    await updateReferral(tx, target.id, input.version, { disputedAt: null });
    const { state: to } = target;
    await writeEvent(tx, actor, target, {
      to,
      side: "caseworker",
      said: "settled",
      note: input.note,
    });
    return { from: to, to };
  },
  subject: movedSubject,
});
