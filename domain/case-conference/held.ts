import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { settledSubject } from "./cancel";
import { type LoadedConference, loadConference, subjectOf } from "./load";
import { isFreshlyHeld } from "./present";
import { attendInput, versionedInput } from "./schema";
import { mustAllow, updateConference } from "./write";

/** Writes who was there, inside the caller's transaction. @param came ids of participants, and "person" */
export async function writeWhoCame(
  tx: Tx,
  { id: conferenceId, participants }: LoadedConference,
  came: readonly string[],
): Promise<void> {
  const personCame = came.includes("person");
  await tx.caseConference.update({ where: { id: conferenceId }, data: { personCame } });
  for (const { id } of participants) {
    await tx.conferenceParticipant.update({ where: { id }, data: { came: came.includes(id) } });
  }
}

/**
 * Puts right who was there: the minutes say so, and who was there has heard.
 * @throws AppError "invalid", "conflict"
 */
export const changeWhoCame = command({
  action: "caseConference.attend",
  input: attendInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, input: { version, came }, target }) => {
    mustAllow("attend", target);
    await updateConference(tx, target, version, {});
    await writeWhoCame(tx, target, came);
    return { id: target.id };
  },
  subject: (target) => subjectOf(target),
});

/**
 * A conference was noted as held by mistake: it is planned again. What was written of it stays for when
 * it is held.
 * @throws AppError "invalid" (notNow) on another day than it was noted, or once something was decided;
 *   "conflict"
 */
export const takeHoldBack = command({
  action: "caseConference.takeBack",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => (changedOnce(seen) ? { from: "held" as const, to: "planned" } : undefined),
  run: async ({ tx, input: { version }, target }) => {
    mustAllow("takeBack", target);
    if (!isFreshlyHeld(target)) throw invalid("", "notNow");
    await updateConference(tx, target, version, {
      ...{ state: "planned", settledAt: null, settledById: null, personCame: null },
    });
    await tx.conferenceParticipant.updateMany({
      where: { conferenceId: target.id },
      data: { came: null },
    });
    return { from: "held", to: "planned" };
  },
  subject: settledSubject,
});
