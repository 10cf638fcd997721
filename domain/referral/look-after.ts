import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { loadSentReferral } from "./load";
import { movedSubject, updateReferral, writeEvent } from "./move";
import { settleInput } from "./schema";

/**
 * The caseworker has seen an answer, or has asked how it stands where nothing came of one; its days
 * begin anew. Where a start is reported or a no, there is another way.
 * @throws AppError "invalid" (notNow) where no yes and no waiting list stands; "conflict"
 */
export const lookAfterReferral = command({
  action: "referral.lookAfter",
  input: settleInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const { state: to } = target;
    if (to !== "accepted" && to !== "waitlisted") throw invalid("", "notNow");
    const said = target.seenAt === null ? "answerSeen" : "lookedAfter";
    await updateReferral(tx, target.id, input.version, { seenAt: now() });
    await writeEvent(tx, actor, target, { to, side: "caseworker", said, note: input.note });
    return { from: to, to };
  },
  subject: movedSubject,
});
