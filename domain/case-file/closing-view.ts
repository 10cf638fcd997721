import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { openSteps } from "@/domain/support-plan/load";
import { presentStep } from "@/domain/support-plan/present";
import type { Tx } from "@/lib/db/client";
import { leftAtClosing } from "./closing";
import { possibleStates } from "./rules";

async function load(tx: Tx, { id }: { id: string }, _actor: StaffActor) {
  const row = await tx.caseFile.findUnique({ where: { id }, include: { person: true } });
  return row && { ...row, left: await leftAtClosing(tx, row), openSteps: await openSteps(tx, id) };
}

/** What the page says and asks before a case file is closed. */
export const readClosing = query({
  action: "caseFile.read",
  target: load,
  present: ({ id, state, closedFrom, person, left, openSteps: steps }) => ({
    ...{ id, state, publicCode: person.publicCode, name: nameOf(person) },
    canClose: possibleStates(state, closedFrom).includes("closed"),
    isLast: left.isLast,
    onRoster: left.onRoster,
    referrals: left.referrals.filter(({ isAsked }) => isAsked),
    /** They have begun, and go on whatever becomes of the case file. */
    running: left.referrals.filter(({ isAsked }) => !isAsked),
    appointments: left.appointments,
    conferences: left.conferences,
    /** Of an agreed plan. */
    openSteps: steps.map(presentStep),
  }),
  subject: ({ id }) => ({ type: "caseFile", ids: [id], caseFileId: id }),
});

export type ClosingView = Awaited<ReturnType<typeof readClosing>>;
