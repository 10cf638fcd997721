import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { keepADay } from "@/domain/follow-up-plan/keep-day";
import { columns } from "@/domain/person/case-file-columns";
import { caseFileStates } from "@/domain/person/case-file-states";
import { lockPerson } from "@/domain/person/open-case-file";
import { now } from "@/lib/clock";
import { seal, sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { choice, optionalText } from "@/lib/form-fields";
import { closingFields, owesPerson, refuseClosingAnswers, settleClosing } from "./closing";
import { possibleStates } from "./rules";
import { runningBeside } from "./running";

/**
 * Moves a case file to another state. Closing it needs a reason, what the roster says from then on, and
 * what becomes of each open referral and of what is to come ({@link settleClosing}); placements go on.
 * Where no day is planned for the person, and the file is not closed, they get one.
 * @throws AppError "invalid": notNow, closedMeanwhile, what closing asks for, answersForClosing where another
 *   state is chosen, or anotherRuns where a closed one would be the person's second; "conflict" when another
 *   was first
 */
export const moveCaseFile = command({
  action: "caseFile.move",
  input: z.object({
    id: z.uuid(),
    /** The state that the form showed. */
    from: choice(caseFileStates),
    state: choice(caseFileStates),
    reason: optionalText(500),
    ...closingFields,
  }),
  target: (tx, { id }, _actor: StaffActor) => tx.caseFile.findUnique({ where: { id } }),
  again: async ({ tx, input: { from, state: to }, target }) =>
    target.state === to
      ? { from, to, reasonId: null, further: [], tellPerson: await owesPerson(tx, target) }
      : undefined,
  run: async ({ tx, actor, input, target }) => {
    if (input.from !== target.state) {
      const isClosed = input.state === "closed" && target.state === "closed";
      throw isClosed ? invalid("", "closedMeanwhile") : conflict();
    }
    if (!possibleStates(target.state, target.closedFrom).includes(input.state)) {
      throw invalid("state", "notNow");
    }
    const isClosing = input.state === "closed";
    if (!isClosing) refuseClosingAnswers(input);
    const further = isClosing ? await settleClosing(tx, actor, target, input) : [];
    if (target.state === "closed" && (await anotherRuns(tx, target))) {
      throw invalid("state", "anotherRuns");
    }
    const { count } = await tx.caseFile.updateMany({
      where: { id: target.id, state: input.from },
      data: {
        state: input.state,
        closedAt: isClosing ? now() : null,
        closedFrom: isClosing ? target.state : null,
        reasonSealed: sealOptional(columns.reason, target.id, input.reason),
      },
    });
    if (count === 0) throw conflict();
    if (!isClosing) await keepADay(tx, target.personId);
    const reasonId = await keepReason(tx, target, input.reason);
    const tellPerson = isClosing && (await owesPerson(tx, target));
    return { from: target.state, to: input.state, reasonId, further, tellPerson };
  },
  subject: (target, result) => ({
    type: "caseFile",
    ids: [target.id, ...(result?.reasonId ? [result.reasonId] : [])],
    caseFileId: target.id,
    detail: result && { from: result.from, to: result.to },
  }),
  further: ({ further }) => further,
});

/** Of each move its own: the file itself says why it stands where it stands, and forgets it with the next. */
async function keepReason(tx: Tx, { id: caseFileId }: { id: string }, reason: string | undefined) {
  if (!reason) return null;
  const id = randomUUID();
  const reasonSealed = seal(columns.reason, id, reason);
  await tx.caseFileReason.create({ data: { id, caseFileId, at: now(), reasonSealed } });
  return id;
}

/** A person has one case file that runs. */
async function anotherRuns(tx: Tx, { id, personId }: { id: string; personId: string }) {
  await lockPerson(tx, personId);
  return (await runningBeside(tx, { id, personId })) !== null;
}
