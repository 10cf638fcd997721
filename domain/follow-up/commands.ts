import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { situationOf } from "@/domain/follow-up-plan/cared-for";
import { needsNextDay } from "@/domain/follow-up-plan/next-day";
import { isMade } from "@/domain/made-once";
import { lockPerson } from "@/domain/person/open-case-file";
import { changedOnce, oneSlipMs } from "@/domain/sent-before";
import { now, today } from "@/lib/clock";
import { seal, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { formatShortDate } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import { besides, type LoadedFollowUp, loadFollowUp } from "./load";
import type { StopReason } from "./rules";
import { addInput, rescheduleInput, settleInput, stopInput, upcoming } from "./schema";

type Changes = Parameters<Tx["followUp"]["updateMany"]>[0]["data"];

/**
 * Somebody has asked the person: this is what came of it, and the answer to all that is due and
 * asks the same. A new day is a new follow-up; a reason why nobody asks any more stops all others of
 * the person.
 * @throws AppError "invalid": notNow; a day that is not ahead; `nextDayOrReason` where the person
 * would be left without a day. "conflict" when another was first
 */
export const settleFollowUp = command({
  action: "followUp.settle",
  input: settleInput,
  target: (tx, input, _actor: StaffActor) => loadFollowUp(tx, input),
  again: (seen) =>
    changedOnce(seen) ? { from: "planned", to: "done", answered: [] as string[] } : undefined,
  run: async ({ tx, actor, input, target }) => {
    if (target.state !== "planned") throw invalid("", "notNow");
    const { outcome, nextOn, reason, note } = input;
    const { answered } = await othersPlanned(tx, target);
    if (nextOn) upcoming("nextOn", nextOn);
    if (nextOn && reason) throw invalid("nextOn", "nextDayOrReason");
    if (outcome === "searching" && !nextOn) throw invalid("nextOn", "missing");
    const settled = [target.id, ...answered];
    const isLeftOut = !nextOn && !reason;
    if (isLeftOut && needsNextDay(await situationOf(tx, target.personId, settled))) {
      throw invalid("nextOn", "nextDayOrReason");
    }
    await change(tx, target, input.version, {
      ...{ state: "done", outcome, reason: reason ?? null },
      ...settledBy(actor),
      ...noted(target, note),
    });
    await tx.followUp.updateMany({
      where: { id: { in: answered }, state: "planned" },
      data: { state: "done", outcome, ...settledBy(actor), version: { increment: 1 } },
    });
    if (nextOn) await plan(tx, target.personId, { id: randomUUID(), dueOn: nextOn, note });
    if (reason) await stopOthers(tx, actor, target, reason);
    return { from: "planned", to: "done", answered };
  },
  subject: (target, settled) => subject(target, settled, settled?.answered),
});

/**
 * Nobody was reached: another day, also for all that is due and asks the same, and one more attempt.
 * @throws AppError "invalid" (notNow, or a day that is not ahead), "conflict"
 */
export const rescheduleFollowUp = command({
  action: "followUp.reschedule",
  input: rescheduleInput,
  target: (tx, input, _actor: StaffActor) => loadFollowUp(tx, input),
  // Who is not reached once more is another try.
  again: (seen) =>
    changedOnce(seen) && seen.agoMs <= oneSlipMs ? { id: seen.target.id } : undefined,
  run: async ({ tx, input, target }) => {
    upcoming("dueOn", input.dueOn);
    const attempts = { increment: 1 };
    const { dueOn, missedNote } = input;
    const { answered: asking } = await othersPlanned(tx, target);
    await change(tx, target, input.version, { dueOn, attempts, ...noted(target, missedNote) });
    await tx.followUp.updateMany({
      where: { id: { in: asking }, state: "planned" },
      data: { dueOn, version: { increment: 1 } },
    });
    return { id: target.id };
  },
  subject: (target) => subject(target),
});

/**
 * A person decides that nobody asks any more: this time, or ever again.
 * @throws AppError "invalid" (notNow, or no reason), "conflict"
 */
export const stopFollowUp = command({
  action: "followUp.stop",
  input: stopInput,
  target: (tx, input, _actor: StaffActor) => loadFollowUp(tx, input),
  again: (seen) => (changedOnce(seen) ? { from: "planned", to: "stopped" } : undefined),
  run: async ({ tx, actor, input, target }) => {
    const { stopReason: reason, scope, stopNote: note } = input;
    await change(tx, target, input.version, {
      ...{ state: "stopped", reason },
      ...settledBy(actor),
      ...noted(target, note),
    });
    if (scope === "all") await stopOthers(tx, actor, target, reason);
    return { from: "planned", to: "stopped" };
  },
  subject,
});

/** Plans to ask a person on a day, whatever the state of the case file. */
export const addFollowUp = command({
  action: "followUp.add",
  input: addInput,
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true, personId: true } }),
  newIn: ({ id }) => id,
  run: async ({ tx, input, target: { personId } }) => {
    const { key: id, dueOn, aboutNote } = input;
    const find = (where: { id: string }) => tx.followUp.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.personId === personId)) return { id };
    upcoming("dueOn", dueOn, "today");
    await plan(tx, personId, { id, dueOn, note: aboutNote });
    return { id };
  },
  subject: ({ id: caseFileId }, added) => ({
    type: "followUp",
    ids: added ? [added.id] : [],
    caseFileId,
  }),
});

function subject(
  target: LoadedFollowUp,
  moved?: { readonly from: string; readonly to: string },
  others: readonly string[] = [],
) {
  return {
    type: "followUp" as const,
    ids: [target.id, ...others],
    caseFileId: target.person.caseFiles[0]?.id,
    detail: moved && { from: moved.from, to: moved.to },
  };
}

async function change(tx: Tx, { id, state }: LoadedFollowUp, version: number, data: Changes) {
  if (state !== "planned") throw invalid("", "notNow");
  const { count } = await tx.followUp.updateMany({
    where: { id, version, state: "planned" },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

const settledBy = (actor: StaffActor) => ({ settledAt: now(), settledById: actor.userId });

/** What was noted stands below what was noted before, with its day. */
function noted(row: { id: string; noteSealed: string | null }, note: string | undefined) {
  if (!note) return {};
  const before = unsealOptional(columns.note, row.id, row.noteSealed);
  const line = `${formatShortDate(today())}: ${note}`;
  return { noteSealed: seal(columns.note, row.id, before ? `${before}\n${line}` : line) };
}

type Asked = { readonly id: string; readonly dueOn: PlainDate; readonly note: string | undefined };

async function plan(tx: Tx, personId: string, { id, dueOn, note }: Asked): Promise<void> {
  await tx.followUp.create({
    data: {
      ...{ id, personId, dueOn, kind: "manual", state: "planned", createdAt: now() },
      ...noted({ id, noteSealed: null }, note),
    },
  });
}

/** Looked up while nobody else can settle one of the same person: two last ones are never both it. */
async function othersPlanned(tx: Tx, target: LoadedFollowUp) {
  await lockPerson(tx, target.personId);
  return besides(tx, target);
}

async function stopOthers(
  tx: Tx,
  actor: StaffActor,
  { personId }: LoadedFollowUp,
  reason: StopReason,
): Promise<void> {
  await tx.followUp.updateMany({
    where: { personId, state: "planned" },
    data: { state: "stopped", reason, ...settledBy(actor), version: { increment: 1 } },
  });
}
