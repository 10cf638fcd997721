import "server-only";
import { randomUUID } from "node:crypto";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { reconcile } from "./reconcile";
import type { Wanted } from "./wanted";

/** Whom follow-ups are about, and the placement they come from where they come from one. */
type Of = { readonly personId: string; readonly placementId: string | null };
type Row = Awaited<ReturnType<Tx["followUp"]["findMany"]>>[number];

/** Makes, moves and closes follow-ups so that those are planned that should be. */
export async function bringInLine(
  tx: Tx,
  of: Of,
  rows: readonly Row[],
  wanted: readonly Wanted[],
): Promise<void> {
  const existing = rows.map((row) => ({
    ...row,
    dueOn: plainDate.parse(row.dueOn),
    follows: row.follows ? plainDate.parse(row.follows) : null,
  }));
  const { create, move, close } = reconcile(existing, wanted, today());
  if (close.length > 0) {
    await tx.followUp.updateMany({
      where: { id: { in: [...close] } },
      data: {
        state: "done",
        outcome: "overtaken",
        settledAt: now(),
        version: { increment: 1 },
      },
    });
  }
  for (const { id, follows, dueOn } of move) {
    const data = { follows, dueOn, version: { increment: 1 } };
    await tx.followUp.update({ where: { id }, data });
  }
  if (create.length > 0) await createPlanned(tx, of, create);
}

/** Writes new planned follow-ups. */
export async function createPlanned(tx: Tx, of: Of, wanted: readonly Wanted[]): Promise<void> {
  await tx.followUp.createMany({
    data: wanted.map((each) => ({
      ...each,
      ...of,
      id: randomUUID(),
      state: "planned" as const,
      createdAt: now(),
    })),
  });
}
