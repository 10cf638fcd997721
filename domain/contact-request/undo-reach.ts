import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { undoMs } from "@/domain/today-task";
import { now } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { requestStates } from "./rules";
import { updateRequest } from "./update";

/**
 * What the log says of a request before somebody was noted as reached: version, first contact, wish for a
 * call, doubt.
 */
const reached = z.object({
  from: z.enum(requestStates),
  to: z.enum(["contacted", "converted"]),
  before: z.tuple([z.coerce.number(), z.string(), z.string(), z.enum(["yes", "no"])]),
});

/**
 * Takes back that a person was reached: noted by a slip by who takes it back, not longer ago than
 * ten minutes. What was promised to the person is promised again.
 * @throws AppError "invalid" (notNow) where there is nothing to take back, "conflict" when somebody has
 * changed something since
 */
export const undoReach = command({
  action: "contactRequest.move",
  input: z.object({ id: z.uuid() }),
  target: (tx, { id }, _actor: StaffActor) => tx.contactRequest.findUnique({ where: { id } }),
  run: async ({ tx, actor, target }) => {
    const event = await tx.auditEvent.findFirst({
      where: {
        ...{ action: "contactRequest.move", outcome: "done", subjectIds: { has: target.id } },
        ...{ userId: actor.userId, at: { gte: new Date(now().getTime() - undoMs) } },
      },
      orderBy: { id: "desc" },
      select: { detail: true },
    });
    const { data } = reached.safeParse(event?.detail);
    if (!data || target.state !== data.to) throw invalid("", "notNow");
    const [version, firstContactedAt, callWishedAt, doubtful] = data.before;
    await updateRequest(
      tx,
      { id: target.id, version: version + 1 },
      {
        state: data.from,
        attempts: { decrement: 1 },
        firstContactedAt: firstContactedAt || null,
        callWishedAt: callWishedAt || null,
        doubtful: doubtful === "yes",
      },
    );
    return { from: target.state, to: data.from };
  },
  subject: (target, moved) => ({ type: "contactRequest", ids: [target.id], detail: moved }),
});
