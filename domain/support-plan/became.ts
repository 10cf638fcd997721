import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";
import { type LoadedPlan, loadPlan, subjectOf } from "./load";

/**
 * Who has brought a plan to where it stands, and when, for whoever comes too late; `at` null where nobody
 * has. Of one that was set aside: which of its goals go on, once that is decided.
 */
export const readBecame = query({
  action: "supportPlan.read",
  target: async (tx, input: { id: string }, _actor: StaffActor) => {
    const plan = await loadPlan(tx, input);
    if (!plan) return null;
    const last = await lastMove(tx, plan);
    const by = last?.userId && (await tx.user.findUnique({ where: { id: last.userId }, ...named }));
    const copies = await tx.planGoal.findMany({
      where: { carriedFromId: { in: plan.goals.map(({ id }) => id) } },
      select: { carriedFromId: true },
    });
    return { plan, at: last?.at ?? null, by: by ? by.displayName : null, copies };
  },
  present: ({ at, by, copies }) => ({
    ...{ at, by },
    goesOn: copies.flatMap(({ carriedFromId }) => carriedFromId ?? []),
  }),
  subject: ({ plan }) => subjectOf(plan),
});

const named = { select: { displayName: true } } as const;

/** What the log says of it: the decision on what goes on, or the move to its state. */
function lastMove(tx: Tx, { id, state, carriedOn }: LoadedPlan) {
  return tx.auditEvent.findFirst({
    where: {
      ...{ action: "supportPlan.write", outcome: "done", subjectIds: { has: id } },
      ...(carriedOn === null && { detail: { path: ["to"], equals: state } }),
    },
    orderBy: { id: "desc" },
    select: { at: true, userId: true },
  });
}
