import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { now } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { choice, formKey, optionalChoice } from "@/lib/form-fields";
import { columns } from "./columns";
import { type NeedDomain, needDomains, needStates, settledNeedStates, unmetReasons } from "./rules";
import { needWords } from "./schema";

/**
 * Notes a need in a case file.
 * @throws AppError "invalid": notNow for a closed case file; the question askSameNeed where one of the
 *   same kind is open already, until the form says that this is another one
 */
export const addNeed = command({
  action: "need.add",
  input: z.object({
    caseFileId: z.uuid(),
    key: formKey(),
    domain: choice(needDomains),
    ...needWords,
    /** The kind that is open already, and of which this is another one. */
    sure: z.string().max(40).optional(),
  }),
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true, state: true } }),
  newIn: ({ id }) => id,
  run: async ({ tx, input, target }) => {
    const { key: id } = input;
    const find = (where: { id: string }) => tx.need.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.caseFileId === target.id)) return { id };
    if (target.state === "closed") throw invalid("", "notNow");
    if (input.sure !== input.domain && (await isOpenAlready(tx, input))) {
      throw invalid("domain", "askSameNeed");
    }
    await tx.need.create({
      data: {
        id,
        caseFileId: target.id,
        domain: input.domain,
        state: "identified",
        levelSealed: sealOptional(columns.level, id, input.level),
        goalSealed: sealOptional(columns.goal, id, input.goal),
        createdAt: now(),
      },
    });
    return { id };
  },
  subject: (target, added) => ({
    type: "caseFile",
    ids: added ? [target.id, added.id] : [target.id],
    caseFileId: target.id,
  }),
});

type Noted = { readonly caseFileId: string; readonly domain: NeedDomain };

async function isOpenAlready(tx: Tx, { caseFileId, domain }: Noted): Promise<boolean> {
  const state = { notIn: [...settledNeedStates] };
  return (await tx.need.count({ where: { caseFileId, domain, state, takenBackAt: null } })) > 0;
}

/**
 * Says how far a need has come. One that cannot be met needs a reason, which the analysis counts.
 * @throws AppError "invalid" (a missing reason; notNow for one taken back), "conflict" when another was
 *   first
 */
export const moveNeed = command({
  action: "need.move",
  input: z.object({
    id: z.uuid(),
    /** The state that the form showed. */
    from: choice(needStates),
    state: choice(needStates),
    unmetReason: optionalChoice(unmetReasons),
  }),
  target: (tx, { id }, _actor: StaffActor) => tx.need.findUnique({ where: { id } }),
  again: ({ input, target }) =>
    target.state === input.state
      ? { from: input.from, to: input.state, need: target.domain }
      : undefined,
  run: async ({ tx, input, target }) => {
    if (target.takenBackAt) throw invalid("", "notNow");
    if (input.from !== target.state) throw conflict();
    const unmetReason = input.state === "unmet" ? input.unmetReason : null;
    if (unmetReason === undefined) throw invalid("unmetReason", "missingChoice");
    const { count } = await tx.need.updateMany({
      where: { id: target.id, state: input.from, takenBackAt: null },
      data: { state: input.state, unmetReason },
    });
    if (count === 0) throw conflict();
    const why = unmetReason === null ? {} : { reason: unmetReason };
    return { from: target.state, to: input.state, need: target.domain, ...why };
  },
  subject: (target, result) => ({
    type: "caseFile",
    ids: [target.caseFileId],
    caseFileId: target.caseFileId,
    detail: result,
  }),
});
