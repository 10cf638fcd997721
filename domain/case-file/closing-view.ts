import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { plannedWith } from "@/domain/follow-up/load";
import { plannedOf } from "@/domain/follow-up/queries";
import { targetName } from "@/domain/offer/snapshot";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { openSteps } from "@/domain/support-plan/load";
import { presentStep } from "@/domain/support-plan/present";
import type { Tx } from "@/lib/db/client";
import { leftAtClosing } from "./closing";
import { possibleStates } from "./rules";

async function load(tx: Tx, { id }: { id: string }, _actor: StaffActor) {
  const row = await tx.caseFile.findUnique({ where: { id }, include: { person: true } });
  if (!row) return null;
  const { personId } = row;
  return {
    ...row,
    left: await leftAtClosing(tx, row),
    openSteps: await openSteps(tx, id),
    drafts: await tx.referral.findMany({
      where: { caseFileId: id, state: "draft" },
      select: { id: true, offerSnapshot: true, office: { select: { name: true } } },
    }),
    planned: await tx.followUp.findMany({ ...plannedWith, where: { personId, state: "planned" } }),
    lastContact: await tx.contact.findFirst({
      where: { personId, takenBackAt: null },
      orderBy: [{ at: "desc" }, { loggedAt: "desc" }],
      select: { result: true },
    }),
  };
}

/** What the page says and asks before a case file is closed. */
export const readClosing = query({
  action: "caseFile.read",
  target: load,
  present: ({ id, state, closedFrom, person, left, openSteps: steps, ...row }) => ({
    ...{ id, state, publicCode: person.publicCode, name: nameOf(person) },
    canClose: possibleStates(state, closedFrom).includes("closed"),
    isLast: left.isLast,
    onRoster: left.onRoster,
    referrals: left.referrals.filter(({ isAsked }) => isAsked),
    /** They have begun, and go on whatever becomes of the case file. */
    running: left.referrals.filter(({ isAsked }) => !isAsked),
    /** Refusals of which the person does not know. */
    untold: left.untold,
    appointments: left.appointments,
    conferences: left.conferences,
    /** Of an agreed plan. */
    openSteps: steps.map(presentStep),
    /** Referrals that were prepared, and stay so in the closed case file. */
    drafts: row.drafts.map((draft) => ({ id: draft.id, target: targetName(draft) })),
    /** When somebody asks the person, whatever becomes of the case file. */
    planned: row.planned.map((each) => ({ ...plannedOf(each), version: each.version })),
    /** They have said last that they want no contact. */
    wantsNoContact: row.lastContact?.result === "refused",
  }),
  subject: ({ id }) => ({ type: "caseFile", ids: [id], caseFileId: id }),
});

export type ClosingView = Awaited<ReturnType<typeof readClosing>>;
