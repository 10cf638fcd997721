import "server-only";
import { z } from "zod";
import type { Actor, StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { loadSentReferral, type SentReferral } from "@/domain/referral/load";
import { isOpenLink, loadByLink } from "@/domain/referral/load-by-link";
import { updateReferral, writeEvent } from "@/domain/referral/move";
import { changedOnce } from "@/domain/sent-before";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { plainDate } from "@/lib/plain-date";
import { lockWeeks, writeWeek } from "./note";
import { weeksToNote } from "./rules";
import { markInput, seenInput } from "./schema";
import type { AttendanceSide } from "./two-sides";

/** Weeks that a carrier or office can note: this one and the one before. */
export const weeksOfCarrier = 2;
/** Weeks that the caseworker can note, from a call for instance. */
export const weeksOfCaseworker = 8;

type Mark = z.output<typeof markInput>;

/**
 * Notes of one week whether somebody came, or takes that back.
 * @throws AppError "invalid" (week: notNow) for a week that is not to be noted any more, or not yet;
 *   "conflict" where it is not what the page showed any more
 */
export const markAttendance = command({
  action: "attendance.mark",
  input: markInput,
  target: (tx, { id }, _actor: StaffActor) => loadSentReferral(tx, { id }),
  again: saidBefore,
  run: ({ tx, actor, input, target }) =>
    actor.role === "carrierEditor"
      ? note(tx, actor, target, input, "carrier")
      : note(tx, actor, target, input, "caseworker"),
  subject: markedSubject,
});

/** The same with the link of a referral, once its data were opened. */
export const markByLink = command({
  action: "attendance.markByLink",
  input: markInput.omit({ id: true }),
  target: loadByLink,
  again: saidBefore,
  run: ({ tx, actor, input, target }) => {
    if (!isOpenLink(target.link)) throw invalid("", "notNow");
    const side = target.office ? "office" : "carrier";
    return note(tx, actor, target, { ...input, id: target.id }, side);
  },
  subject: markedSubject,
});

async function note(
  tx: Tx,
  actor: Actor,
  { placement }: SentReferral,
  { week, mark: pressed, shown }: Mark,
  side: AttendanceSide,
) {
  if (!placement) throw invalid("week", "notNow");
  const most = side === "caseworker" ? weeksOfCaseworker : weeksOfCarrier;
  const { id: placementId } = placement;
  const days = {
    startedOn: plainDate.parse(placement.startedOn),
    endedOn: placement.endedOn ? plainDate.parse(placement.endedOn) : null,
  };
  if (!weeksToNote(days, today(), most).includes(week)) throw invalid("week", "notNow");
  const mark = pressed ?? null;
  const rows = await lockWeeks(tx, [placementId]);
  const known = rows.find((row) => row.week === week)?.mark ?? null;
  if (known !== mark && shown !== undefined && shown !== (known ?? "")) throw conflict();
  await writeWeek(tx, actor, { placementId, rows }, { week, mark, side });
  return { week, mark: mark ?? "none" };
}

type Press = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly input: Omit<Mark, "id">;
  readonly target: SentReferral;
};

/**
 * Whoever takes their own word back may find the other side's there: a second press does not take that away.
 * It is one where the week is not as the form shows it, and who said the last of it said the same.
 */
async function saidBefore({ tx, actor, input: { week, mark, shown }, target }: Press) {
  const { id, placement } = target;
  const where = { placementId: placement?.id ?? "", week };
  const known = (await tx.attendance.findFirst({ where }))?.mark ?? "";
  if (!placement || shown === undefined || shown === known) return undefined;
  const last = await tx.auditEvent.findFirst({
    where: {
      ...{ action: { startsWith: "attendance.mark" }, outcome: "done" },
      ...{ subjectIds: { has: id }, detail: { path: ["week"], equals: week } },
    },
    orderBy: { id: "desc" },
    select: { userId: true, detail: true },
  });
  const said = { week, mark: mark ?? "none" };
  const isTheirs = last?.userId === (actor.kind === "staff" ? actor.userId : null);
  return isTheirs && marked.safeParse(last?.detail).data?.mark === said.mark ? said : undefined;
}

const marked = z.object({ mark: z.string() });

function markedSubject({ id, caseFileId }: SentReferral, marked?: { week: string; mark: string }) {
  return { type: "referral" as const, ids: [id], caseFileId, detail: marked };
}

/**
 * The caseworker has seen to weeks that were missed; those that follow are told anew.
 * @throws AppError "invalid" (notNow) where there is nothing to see to; "conflict"
 */
export const seeToMissedWeeks = command({
  action: "attendance.seeTo",
  input: seenInput,
  target: (tx, { id }, _actor: StaffActor) => loadSentReferral(tx, { id }),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, actor, input, target }) => {
    const missed = target.placement?.missedWeek;
    if (!target.placement || !missed) throw invalid("", "notNow");
    await updateReferral(tx, target.id, input.version, {});
    await tx.placement.update({
      where: { id: target.placement.id },
      data: { missedWeek: null, missedSeenTo: missed },
    });
    const { state: to } = target;
    await writeEvent(tx, actor, target, {
      to,
      side: "caseworker",
      said: "missedSeen",
      note: input.note,
    });
    return { id: target.id };
  },
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});
