import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import { isUniqueViolation, type Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { firstTerms } from "./first-terms";
import { addTermInput, changeTermInput, removeTermInput } from "./schema";

const seeded = "glossary";

/** Fills the glossary with the terms that come along, once: what is taken out later stays out. */
export async function beginGlossary(tx: Tx): Promise<void> {
  if (await tx.installation.findUnique({ where: { key: seeded } })) return;
  await tx.glossaryTerm.createMany({
    data: firstTerms.map((term) => ({
      id: randomUUID(),
      ...term,
      forms: [...term.forms],
      changedAt: now(),
    })),
    skipDuplicates: true,
  });
  // Last: what was broken off before is done again, and adds nothing twice.
  const done = [{ key: seeded, value: "yes" }];
  await tx.installation.createMany({ data: done, skipDuplicates: true });
}

const add = command({
  action: "glossary.manage",
  input: addTermInput,
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  again: async ({ tx, input: { forms, ...text } }) => {
    const where = { ...text, forms: { equals: forms }, version: 0 };
    return (await tx.glossaryTerm.findFirst({ where, select: { id: true } }))?.id;
  },
  run: async ({ tx, input }): Promise<string> => {
    const id = randomUUID();
    await refuseTaken(tx, input.german, id);
    await tx.glossaryTerm.create({ data: { id, ...input, changedAt: now() } });
    return id;
  },
  subject: (_target, id) => ({ type: "glossary", ids: id ? [id] : [] }),
});

const change = command({
  action: "glossary.manage",
  input: changeTermInput,
  target: (tx, { id }, _actor: StaffActor) => tx.glossaryTerm.findUnique({ where: { id } }),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, input: { id, version, ...text } }) => {
    await refuseTaken(tx, text.german, id);
    const { count } = await tx.glossaryTerm.updateMany({
      where: { id, version },
      data: { ...text, changedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw conflict();
    return { id };
  },
  subject: ({ id }) => ({ type: "glossary", ids: [id] }),
});

/** "kinderzuschlag" is "Kinderzuschlag": in texts both are found as one. */
async function refuseTaken(tx: Tx, german: string, id: string): Promise<void> {
  const others = await tx.glossaryTerm.findMany({
    where: { id: { not: id } },
    select: { german: true },
  });
  const folded = german.toLocaleLowerCase("de");
  if (others.some((term) => term.german.toLocaleLowerCase("de") === folded)) {
    throw invalid("german", "termTaken");
  }
}

/** Two terms of one German word would both be shown; who was first may have been the same press. */
async function onlyOnce<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return write();
    throw error;
  }
}

/** Adds a term. @throws AppError "invalid" (termTaken) where it is there already */
export const addTerm = (actor: StaffActor, input: unknown) => onlyOnce(() => add(actor, input));

/** Changes a term. @throws AppError "conflict", or "invalid" (termTaken) */
export const changeTerm = (actor: StaffActor, input: unknown) =>
  onlyOnce(() => change(actor, input));

/** Takes a term out; texts stay as they are. */
export const removeTerm = command({
  action: "glossary.manage",
  input: removeTermInput,
  target: (tx, { id }, _actor: StaffActor) => tx.glossaryTerm.findUnique({ where: { id } }),
  gone: ({ input: { id } }) => ({ id }),
  run: async ({ tx, input }) => {
    const { count } = await tx.glossaryTerm.deleteMany({ where: input });
    if (count === 0) throw conflict();
    return { id: input.id };
  },
  subject: ({ id }) => ({ type: "glossary", ids: [id] }),
});
