import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";

type Latest = { readonly caseFileId: string; readonly number: number };

/** Begins the plan after the latest one of a case file. @returns its id */
export async function beginPlan(tx: Tx, { caseFileId, number }: Latest): Promise<string> {
  const id = randomUUID();
  await tx.supportPlan.create({
    data: { id, caseFileId, number: number + 1, state: "draft", createdAt: now() },
  });
  return id;
}
