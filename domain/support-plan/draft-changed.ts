import "server-only";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import type { PlanState } from "./rules";

/**
 * Says that goals or steps of a plan have changed while it is a draft: whoever agrees to it agrees
 * to what they were shown. An agreed one goes on under its version: its steps have their own.
 * @throws AppError "conflict" where it was agreed in the meantime
 */
export async function draftChanged(
  tx: Tx,
  { id, state }: { readonly id: string; readonly state: PlanState },
): Promise<void> {
  if (state !== "draft") return;
  const { count } = await tx.supportPlan.updateMany({
    where: { id, state },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}
