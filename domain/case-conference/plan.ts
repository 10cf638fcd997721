import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { nameOf } from "@/domain/person/profile";
import { ofConference } from "@/domain/planned-hour/busy";
import { hourIssues } from "@/domain/planned-hour/check";
import { changedOnce } from "@/domain/sent-before";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type Issue, invalid } from "@/lib/errors";
import { checkConference } from "./checks";
import { nobodyInvited, writeParticipants } from "./invited";
import { type LoadedConference, loadConference, subjectOf } from "./load";
import { minutesBetween } from "./rules";
import { type ConferenceFields, changeInput, planInput } from "./schema";
import { tellChange } from "./tell";
import { columnsOf, mustAllow, updateConference } from "./write";

/**
 * Plans a conference in a case file and notes who is to come. Nothing is sent yet.
 * @throws AppError "invalid": notNow for a closed case file; nobody invited; an end that is not after
 *   the start; no place; a day more than a year ahead; the questions of {@link hourIssues}
 */
export const planConference = command({
  action: "caseConference.plan",
  input: planInput,
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, include: { person: true } }),
  newIn: ({ id }) => id,
  run: async ({ tx, actor, input, target }) => {
    const { key: id } = input;
    const find = (where: { id: string }) => tx.caseConference.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.caseFileId === target.id)) return { id };
    if (target.state === "closed") throw invalid("", "notNow");
    const nobody = nobodyInvited(input)
      ? [{ field: "carriers", code: "noParticipant" as const }]
      : [];
    const doubts = await doubtsAbout(tx, actor, target.personId, input);
    checkConference(input, nameOf(target.person), [...doubts, ...nobody]);
    await tx.caseConference.create({
      data: {
        ...{ id, caseFileId: target.id, state: "planned", ...columnsOf(id, input) },
        ...{ createdAt: now(), createdById: actor.userId },
      },
    });
    await writeParticipants(tx, id, [], input);
    return { id };
  },
  subject: ({ id: caseFileId }, made) => ({
    type: "caseConference",
    ids: made ? [made.id] : [],
    caseFileId,
  }),
});

/**
 * Changes a planned conference; who is invited already is told of another hour or place, and whether
 * somebody has to tell the person is returned.
 * @throws AppError "invalid" as {@link planConference}, notNow once it is held or cancelled; "conflict"
 */
export const changeConference = command({
  action: "caseConference.change",
  input: changeInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => {
    const { id, personOwedAt } = seen.target;
    return changedOnce(seen) ? { id, tellPerson: personOwedAt !== null } : undefined;
  },
  run: async ({ tx, actor, input, target }) => {
    mustAllow("change", target);
    const doubts = isSameHour(target, input)
      ? []
      : await doubtsAbout(tx, actor, target.caseFile.personId, input, target.id);
    checkConference(input, nameOf(target.caseFile.person), doubts);
    await updateConference(tx, target, input.version, columnsOf(target.id, input));
    const isMoved = target.day !== input.day || target.time !== input.time;
    if (isMoved) {
      await tx.conferenceMove.create({
        data: {
          ...{ id: randomUUID(), conferenceId: target.id, at: now(), movedById: actor.userId },
          ...{ fromDay: target.day, fromTime: target.time, toDay: input.day, toTime: input.time },
        },
      });
    }
    await tellChange(tx, target);
    return { id: target.id, ...(await owedIn(tx, target)) };
  },
  subject: (target) => subjectOf(target),
});

/** Whether somebody has to tell the person now. */
async function owedIn(tx: Tx, { id }: { readonly id: string }) {
  const row = await tx.caseConference.findUnique({ where: { id }, select: { personOwedAt: true } });
  return { tellPerson: Boolean(row?.personOwedAt) };
}

/** Nothing is asked of what stood so before, nor again whether it was on a day that is over. */
function isSameHour(target: LoadedConference, { day, time, until }: ConferenceFields): boolean {
  const minutes = minutesBetween(time, until);
  const isSame = target.time === time && target.minutes === minutes;
  return target.day === day && (isSame || day < today());
}

function doubtsAbout(
  tx: Tx,
  actor: StaffActor,
  personId: string,
  { about, day, time, until, confirmed }: ConferenceFields,
  insteadOf?: string,
): Promise<Issue[]> {
  const minutes = Math.max(0, minutesBetween(time, until));
  const hour = { ...ofConference(personId, about), day, time, minutes };
  return hourIssues(tx, actor, { ...hour, ...(insteadOf && { insteadOf }) }, confirmed);
}
