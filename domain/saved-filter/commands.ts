import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { savedFilterForm } from "./schema";

const subject = (_target: unknown, result: { readonly userId: string } | undefined) => ({
  type: "user" as const,
  ids: result ? [result.userId] : [],
});

/** Keeps a filter of a list under a name, for its user alone; the same name replaces what it held. */
export const keepFilter = command({
  action: "savedFilter.keep",
  input: savedFilterForm,
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, actor, input: { list, name, query } }) => {
    const { userId } = actor;
    await tx.savedFilter.upsert({
      where: { userId_list_name: { userId, list, name } },
      create: { id: randomUUID(), userId, list, name, query, createdAt: now() },
      update: { query },
    });
    return { userId, query };
  },
  subject,
});

/** Forgets a filter of one's own. */
export const forgetFilter = command({
  action: "savedFilter.forget",
  input: z.object({ id: z.uuid() }),
  target: (tx, { id }, { userId }: StaffActor) =>
    tx.savedFilter.findUnique({ where: { id, userId } }),
  gone: ({ actor: { userId } }) => ({ userId }),
  run: async ({ tx, actor, target }) => {
    await tx.savedFilter.deleteMany({ where: { id: target.id } });
    return { userId: actor.userId };
  },
  subject,
});
