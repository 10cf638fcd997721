import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import { conflict, invalid } from "@/lib/errors";
import { choice, optionalChoice, optionalText } from "@/lib/form-fields";
import { columns } from "./columns";
import { needDomains, needStates, unmetReasons } from "./rules";

/** Notes a need in a case file. */
export const addNeed = command({
  action: "need.add",
  input: z.object({
    caseFileId: z.uuid(),
    domain: choice(needDomains),
    level: optionalText(300),
    goal: optionalText(500),
  }),
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true, state: true } }),
  run: async ({ tx, input, target }) => {
    if (target.state === "closed") throw invalid("", "notNow");
    const id = randomUUID();
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

/**
 * Says how far a need has come. One that cannot be met needs a reason, which the analysis counts.
 * @throws AppError "invalid" (a missing reason), "conflict" when another was first
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
  run: async ({ tx, input, target }) => {
    if (input.from !== target.state) throw conflict();
    const unmetReason = input.state === "unmet" ? input.unmetReason : null;
    if (unmetReason === undefined) throw invalid("unmetReason", "missingChoice");
    const { count } = await tx.need.updateMany({
      where: { id: target.id, state: input.from },
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
