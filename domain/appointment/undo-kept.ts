import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { undoMs } from "@/domain/today-task";
import { now } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { loadAppointment } from "./load";

/**
 * Takes back that somebody came to an appointment: noted by a slip by who takes it back, not longer ago
 * than ten minutes. It is planned again.
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
      data: {
        ...{ state: "planned", settledAt: null, settledById: null, outcomeNoteSealed: null },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw invalid("", "notNow");
    return { from: "kept", to: "planned" };
  },
  subject: ({ id, person }, moved) => ({
    type: "appointment",
    ids: [id],
    caseFileId: person.caseFiles[0]?.id,
    detail: moved,
  }),
});
