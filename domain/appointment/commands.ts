import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command, type Further } from "@/domain/command";
import { planAfterMissed } from "@/domain/follow-up-plan/missed";
import { isMade } from "@/domain/made-once";
import { ofAppointment } from "@/domain/planned-hour/busy";
import { changedFor, knownOf } from "@/domain/planned-hour/changed";
import { checkHour } from "@/domain/planned-hour/check";
import { checkNotEarly } from "@/domain/planned-hour/early";
import { takeBackAbout } from "@/domain/planned-hour/mail-about";
import { toTell, wouldCome } from "@/domain/planned-hour/to-tell";
import { changedOnce } from "@/domain/sent-before";
import { now, today } from "@/lib/clock";
import { sealOptional, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import { type LoadedAppointment, loadAppointment } from "./load";
import { type AppointmentOutcome, becameOf, possibleOutcomes } from "./rules";
import { ahead, appointmentForm, moveForm, settleForm } from "./schema";
import { knewAlready } from "./tell-person";

/**
 * Makes an appointment with the person of a case file.
 * @throws AppError "invalid": no place, a day that is past or more than a year ahead, an hour that
 * is none, an office that takes nobody; the questions of {@link checkHour}
 */
export const makeAppointment = command({
  action: "appointment.make",
  input: appointmentForm,
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true, personId: true } }),
  newIn: ({ id }) => id,
  run: async ({ tx, actor, input, target }) => {
    const { key: id } = input;
    const find = (where: { id: string }) => tx.appointment.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.personId === target.personId)) return { id };
    ahead(input.day);
    if (!input.officeId && !input.place) throw invalid("place", "missing");
    if (input.officeId) await expectOffice(tx, input.officeId);
    const { day, time, officeId, language } = input;
    const minutes = Number(input.minutes);
    const there = ofAppointment({ personId: target.personId, officeId: officeId ?? null });
    await checkHour(tx, actor, { ...there, day, time, minutes }, input.confirmed);
    await tx.appointment.create({
      data: {
        ...{ id, seriesId: id, day, time, language, state: "planned", officeId: officeId ?? null },
        personId: target.personId,
        minutes,
        interpreter: input.interpreter === "yes",
        placeSealed: sealOptional(columns.place, id, input.place),
        withWhomSealed: sealOptional(columns.withWhom, id, input.withWhom),
        noteSealed: sealOptional(columns.note, id, input.note),
        ...{ createdAt: now(), createdById: actor.userId },
      },
    });
    return { id };
  },
  subject: ({ id: caseFileId }, made) => ({
    type: "appointment",
    ids: made ? [made.id] : [],
    caseFileId,
  }),
});

async function expectOffice(tx: Tx, id: string): Promise<void> {
  const office = await tx.office.findUnique({ where: { id }, select: { activity: true } });
  if (office?.activity !== "active") throw invalid("officeId", "unknownChoice");
}

/**
 * Puts another appointment in the place of one that is planned: same people, same place. Somebody has to
 * tell the person, unless they know already.
 * @throws AppError "invalid" (notNow; a day that is not ahead, or the hour that it has already, sameHour;
 *   the questions of {@link checkHour}),
 *   "conflict"
 */
export const moveAppointment = command({
  action: "appointment.move",
  input: moveForm,
  target: async (tx, input, _actor: StaffActor) => {
    // A second press would find the hour taken by what the first has made.
    await tx.$executeRaw`SELECT id FROM "Appointment" WHERE id = ${input.id}::uuid FOR UPDATE`;
    return loadAppointment(tx, input);
  },
  again: async (seen) => {
    const { movedToId: id } = seen.target;
    const present = changedOnce(seen) && id ? await loadAppointment(seen.tx, { id }) : null;
    if (!present) return undefined;
    const tellPerson = present.personOwedAt !== null;
    return { id: present.id, from: "planned" as const, to: "moved", tellPerson, further: [] };
  },
  run: async ({ tx, actor, input, target }) => {
    ahead(input.day);
    if (target.state !== "planned") throw invalid("", "notNow");
    // As any id: a second press is answered with the one in the database.
    const id: string = randomUUID();
    const { day, time, confirmed } = input;
    if (day === target.day && time === target.time) throw invalid("day", "sameHour");
    const isOther = isOtherThanKnown(target, input);
    const tellPerson = isOther && input.personKnows !== "yes";
    const hour = { ...ofAppointment(target), day, time, minutes: target.minutes };
    await checkHour(tx, actor, { ...hour, insteadOf: target.id }, confirmed);
    const opened = (column: keyof typeof columns, sealed: string | null) =>
      sealOptional(columns[column], id, unsealOptional(columns[column], target.id, sealed));
    const { personId, minutes, officeId, language, interpreter, seriesId } = target;
    await tx.appointment.create({
      data: {
        ...{ id, seriesId, personId, minutes, officeId, language, interpreter },
        state: "planned",
        ...{ day, time, createdAt: now(), createdById: actor.userId },
        ...changedFor(target, { isKnown: !tellPerson }),
        placeSealed: opened("place", target.placeSealed),
        withWhomSealed: opened("withWhom", target.withWhomSealed),
        noteSealed: opened("note", target.noteSealed),
      },
    });
    await settle(tx, actor, target, input.version, {
      ...{ state: "moved", movedToId: id, personOwedAt: null },
    });
    const further: Further[] = isOther && !tellPerson ? [knewAlready({ ...target, id })] : [];
    return { id, from: target.state, to: "moved", tellPerson, further };
  },
  subject: (target, moved) => subject(target, moved, moved?.id),
  further: ({ further }) => further,
});

type Moving = { readonly day: PlainDate; readonly time: string };

/** Back at the hour that they know there is nothing to tell: it was moved and nobody has told them. */
function isOtherThanKnown(target: LoadedAppointment, { day, time }: Moving): boolean {
  const known = target.personOwedAt ? knownOf(target) : null;
  return !(known?.day === day && known.time === time);
}

/**
 * Notes what became of an appointment. Who did not come is asked about it on the next day; who would come
 * though it is called off, or though it was on an earlier day of which they have not heard, has to be told,
 * unless they know already.
 * @throws AppError "invalid" (notNow: settled already, or its day is still to come; before its hour the
 *   question of {@link checkNotEarly}, unless it is called off), "conflict"
 */
export const settleAppointment = command({
  action: "appointment.settle",
  input: settleForm,
  target: (tx, input, _actor: StaffActor) => loadAppointment(tx, input),
  again: (seen) => {
    const { outcome } = seen.input;
    const tellPerson = mustTell(seen.target, outcome);
    const settled = { from: "planned" as const, to: outcome, tellPerson, further: [] };
    return changedOnce(seen) ? settled : undefined;
  },
  run: async ({ tx, actor, input, target }) => {
    const day = plainDate.parse(target.day);
    const { outcome, outcomeNote, confirmed, personKnows } = input;
    if (!possibleOutcomes({ state: target.state, day }, today()).includes(outcome)) {
      throw invalid("outcome", "notNow");
    }
    if (outcome !== "cancelled") {
      checkNotEarly("outcome", { day, time: target.time }, confirmed);
    }
    const isSaid = outcome === "cancelled" && personKnows === "yes" && wouldCome(target);
    const isKnown = isSaid || !wouldCome(target);
    const owed = outcome === "cancelled" ? changedFor(target, { isKnown }) : {};
    const at = now();
    await settle(tx, actor, target, input.version, {
      ...{ state: outcome, settledAt: at },
      ...owed,
      missedUnheard: outcome === "missed" && target.personOwedAt !== null,
      outcomeNoteSealed: sealOptional(columns.outcomeNote, target.id, outcomeNote) ?? null,
    });
    const { personId } = target;
    if (outcome === "missed") await planAfterMissed(tx, { personId, appointmentOn: day, at });
    const further: Further[] = isSaid ? [knewAlready(target)] : [];
    const tellPerson = mustTell({ ...target, ...owed }, outcome);
    return { from: target.state, to: outcome, tellPerson, further };
  },
  subject,
  further: ({ further }) => further,
});

/** Whether somebody has to tell the person: also who did not come may come at the hour that they know. */
function mustTell(target: LoadedAppointment, outcome: AppointmentOutcome): boolean {
  return toTell({ ...target, became: becameOf[outcome] }) !== null;
}

type Changes = Parameters<Tx["appointment"]["updateMany"]>[0]["data"];

async function settle(
  tx: Tx,
  actor: StaffActor,
  { id, state }: LoadedAppointment,
  version: number,
  data: Changes,
): Promise<void> {
  if (state !== "planned") throw invalid("", "notNow");
  const { count } = await tx.appointment.updateMany({
    where: { id, version, state: "planned" },
    data: {
      ...{ settledAt: now(), settledById: actor.userId, version: { increment: 1 } },
      ...data,
    },
  });
  if (count === 0) throw conflict();
  await takeBackAbout(tx, id);
}

function subject(
  { id, person }: LoadedAppointment,
  moved?: { readonly from: string; readonly to: string },
  next?: string,
) {
  return {
    type: "appointment" as const,
    ids: next ? [id, next] : [id],
    caseFileId: person.caseFiles[0]?.id,
    detail: moved && { from: moved.from, to: moved.to },
  };
}
