import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { stopAfterMissed } from "@/domain/follow-up-plan/missed";
import { changedOnce } from "@/domain/sent-before";
import { undoMs } from "@/domain/today-task";
import { now } from "@/lib/clock";
import { conflict, invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";
import { plainDate } from "@/lib/plain-date";
import { type LoadedAppointment, loadAppointment } from "./load";
import { canTakeOutcomeBack } from "./rules";

const plannedAgain = {
  state: "planned",
  settledAt: null,
  settledById: null,
  missedUnheard: false,
  version: { increment: 1 },
} as const;

/**
 * Takes back that somebody came to an appointment, or did not: noted by a slip, whoever noted it. It is planned
 * again, for somebody to say what became of it; what was written about that stays. The day that was planned to
 * ask why they did not come is stopped, unless somebody has done something with it.
 * @returns `asksOn`: that day stays
 * @throws AppError "invalid" (notNow) where nothing of the kind is noted, "conflict"
 */
export const takeOutcomeBack = command({
  action: "appointment.settle",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => loadAppointment(tx, input),
  again: ({ input, target }): TakenBack | undefined =>
    changedOnce({ input, target }) && target.state === "planned"
      ? { from: "planned", to: "planned", asksOn: false }
      : undefined,
  run: async ({ tx, actor, input: { version }, target }): Promise<TakenBack> => {
    const { id, state: from, personId, day, settledAt: at } = target;
    if (!canTakeOutcomeBack(from) || !at) throw invalid("", "notNow");
    const where = { id, version, state: from };
    const { count } = await tx.appointment.updateMany({ where, data: plannedAgain });
    if (count === 0) throw conflict();
    const missed = { personId, appointmentOn: plainDate.parse(day), at };
    const asksOn = from === "missed" && !(await stopAfterMissed(tx, missed, actor.userId));
    return { from, to: "planned", asksOn };
  },
  subject,
});

/**
 * The same with one key on the list, of who noted that somebody came, not longer ago than ten minutes.
 * @throws AppError "invalid" (notNow) where there is nothing to take back
 */
export const undoKept = command({
  action: "appointment.settle",
  input: z.object({ id: z.uuid() }),
  target: (tx, input, _actor: StaffActor) => loadAppointment(tx, input),
  run: async ({ tx, actor, target }) => {
    const { count } = await tx.appointment.updateMany({
      where: {
        ...{ id: target.id, version: target.version, state: "kept", settledById: actor.userId },
        settledAt: { gte: new Date(now().getTime() - undoMs) },
      },
      data: plannedAgain,
    });
    if (count === 0) throw invalid("", "notNow");
    return { from: "kept", to: "planned" };
  },
  subject,
});

type TakenBack = Moved & { readonly asksOn: boolean };
type Moved = { readonly from: string; readonly to: string };

function subject({ id, person }: LoadedAppointment, moved?: Moved) {
  return {
    type: "appointment" as const,
    ids: [id],
    caseFileId: person.caseFiles[0]?.id,
    detail: moved && { from: moved.from, to: moved.to },
  };
}
