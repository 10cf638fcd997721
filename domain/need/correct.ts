import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import { seal, sealOptional, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";
import { columns } from "./columns";
import { needWords } from "./schema";

/**
 * Puts right where a person stands and what the goal is; what stood there before is kept.
 * @throws AppError "invalid" (notNow) for a need that was taken back; "conflict"
 */
export const correctNeed = command({
  action: "need.correct",
  input: z.object({ ...versioned, ...needWords }),
  target: (tx, { id }, _actor: StaffActor) => tx.need.findUnique({ where: { id } }),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, actor, input, target }) => {
    if (target.takenBackAt) throw invalid("", "notNow");
    const { id } = target;
    const before = {
      level: unsealOptional(columns.level, id, target.levelSealed),
      goal: unsealOptional(columns.goal, id, target.goalSealed),
    };
    const changes = (["level", "goal"] as const).flatMap((field) => {
      const [from, to] = [before[field] ?? null, input[field] ?? null];
      return from === to ? [] : [{ field, from, to }];
    });
    await update(tx, input, {
      levelSealed: sealOptional(columns.level, id, input.level) ?? null,
      goalSealed: sealOptional(columns.goal, id, input.goal) ?? null,
    });
    if (changes.length === 0) return { id };
    const changeId = randomUUID();
    await tx.needChange.create({
      data: {
        ...{ id: changeId, needId: id, at: now(), userId: actor.userId },
        changesSealed: seal(columns.changes, changeId, JSON.stringify(changes)),
      },
    });
    return { id };
  },
  subject,
});

/**
 * Takes back a need that was noted by mistake: from then on nothing counts or shows it but the timeline.
 * @throws AppError "invalid" (notNow) for one that was taken back already; "conflict"
 */
export const takeBackNeed = command({
  action: "need.takeBack",
  input: z.object(versioned),
  target: (tx, { id }, _actor: StaffActor) => tx.need.findUnique({ where: { id } }),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, input, target }) => {
    if (target.takenBackAt) throw invalid("", "notNow");
    await update(tx, input, { takenBackAt: now() });
    return { id: target.id };
  },
  subject,
});

type Changes = Parameters<Tx["need"]["updateMany"]>[0]["data"];
type Shown = { readonly id: string; readonly version: number };

async function update(tx: Tx, { id, version }: Shown, data: Changes): Promise<void> {
  const { count } = await tx.need.updateMany({
    where: { id, version, takenBackAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

function subject({ id, caseFileId }: { readonly id: string; readonly caseFileId: string }) {
  return { type: "caseFile" as const, ids: [caseFileId, id], caseFileId };
}
