import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { planFollowUps } from "@/domain/follow-up-plan/plan";
import { columns } from "@/domain/placement/columns";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import { invalid } from "@/lib/errors";
import { loadSentReferral } from "./load";
import { notTooFar } from "./longest-placement";
import { movedSubject, updateReferral } from "./move";
import { endMoveInput } from "./schema";

/**
 * Gives a running placement another planned end, with the reason; its follow-ups move along.
 * @throws AppError "invalid": notNow where nothing runs or the day is the same, endBeforeStart,
 *   dateTooLate; "conflict"
 */
export const movePlannedEnd = command({
  action: "placement.moveEnd",
  input: endMoveInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  again: (seen) => {
    const to = seen.input.plannedEnd;
    return changedOnce(seen) ? { from: to, to } : undefined;
  },
  run: async ({ tx, actor, input, target }) => {
    const { placement } = target;
    if (placement?.state !== "active") throw invalid("", "notNow");
    if (input.plannedEnd < placement.startedOn) throw invalid("plannedEnd", "endBeforeStart");
    if (input.plannedEnd === placement.plannedEnd) throw invalid("plannedEnd", "notNow");
    notTooFar(input.plannedEnd);
    const { plannedEnd } = input;
    await updateReferral(tx, target.id, input.version, { plannedEnd });
    await tx.placement.update({ where: { id: placement.id }, data: { plannedEnd } });
    const id = randomUUID();
    await tx.plannedEndMove.create({
      data: {
        id,
        placementId: placement.id,
        at: now(),
        userId: actor.userId,
        from: placement.plannedEnd,
        to: plannedEnd,
        reason: input.why,
        noteSealed: sealOptional(columns.endMoveNote, id, input.note),
      },
    });
    await planFollowUps(tx, placement.id);
    return { from: placement.plannedEnd ?? "open", to: plannedEnd };
  },
  subject: movedSubject,
});
