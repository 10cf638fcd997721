import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { StaffActor } from "./access/actor";
import { makeAppointment, moveAppointment, settleAppointment } from "./appointment/commands";
import { addDecision, changeDecision, removeDecision } from "./case-conference/decisions";
import { changeWhoCame } from "./case-conference/held";
import { cancelConference, writeMinutes } from "./case-conference/hold";
import { inviteParticipants, noteInvitedByHand } from "./case-conference/invite";
import { addParticipants, takeOffParticipant } from "./case-conference/participants";
import { moveCaseFile } from "./case-file/commands";
import { handOverCaseFile } from "./case-file/hand-over";
import {
  addFollowUp,
  rescheduleFollowUp,
  settleFollowUp,
  stopFollowUp,
} from "./follow-up/commands";
import { addNeed, moveNeed } from "./need/commands";
import { correctNeed, takeBackNeed } from "./need/correct";
import { updatePerson } from "./person/commands";
import { agreePlan, reviewPlan } from "./support-plan/agree";
import { addGoal, changeGoal, removeGoal, startPlan } from "./support-plan/goals";
import { addStep, dropStep, finishStep, reopenStep } from "./support-plan/steps";
import { heldConference, plannedConference } from "./testing/conferences";
import { openCase, profileForm, staff } from "./testing/fixtures";
import { told } from "./testing/told";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");

type Row = { readonly id: string; readonly version?: number };
type Case = [
  string,
  /** Makes something, and says which. */
  () => Promise<string>,
  /** The thing with its version, as the page puts it into its form; null once it is gone. */
  (id: string) => Promise<Row | null>,
  (actor: StaffActor, form: Row) => Promise<unknown>,
];

const where = (id: string) => ({ where: { id } });
const need = (id: string) => db.need.findUnique(where(id));
const appointment = (id: string) => db.appointment.findUnique(where(id));
const followUp = (id: string) => db.followUp.findUnique(where(id));
const plan = (id: string) => db.supportPlan.findUnique(where(id));
const goal = (id: string) => db.planGoal.findUnique(where(id));
const step = (id: string) => db.planStep.findUnique(where(id));
const conference = (id: string) => db.caseConference.findUnique(where(id));
const decision = (id: string) => db.conferenceDecision.findUnique(where(id));
const caseFile = (id: string) => db.caseFile.findUnique(where(id));
const profile = async (id: string) => {
  const { person } = await db.caseFile.findUniqueOrThrow({
    ...where(id),
    include: { person: true },
  });
  return { ...person, id };
};

const file = () => openCase(caseworker);
const newNeed = async () => {
  const form = { caseFileId: await file(), key: randomUUID(), domain: "work", level: "", goal: "" };
  return (await addNeed(caseworker, form)).id;
};
const newAppointment = async () => {
  const day = "2026-12-09";
  const form = { day, time: "14:30", minutes: "45", place: "Café", language: "ti" };
  const rest = { key: randomUUID(), interpreter: "no", confirmed: [`askTaken:${day} 14:30`] };
  const { id } = await makeAppointment(caseworker, { ...form, ...rest, caseFileId: await file() });
  return id;
};
const newFollowUp = async () => {
  const form = { key: randomUUID(), caseFileId: await file(), dueOn: "2026-12-02" };
  return (await addFollowUp(caseworker, form)).id;
};
const newPlan = async () => (await startPlan(caseworker, { caseFileId: await file() })).id;
const newGoal = async () => {
  const form = { planId: await newPlan(), key: randomUUID(), text: "Ausbildung beginnen" };
  return (await addGoal(caseworker, form)).id;
};
const newStep = async () => {
  const form = { goalId: await newGoal(), key: randomUUID(), stepText: "Praktikum", who: "person" };
  return (await addStep(caseworker, form)).id;
};
const agreement = {
  ...{ agreedOn: "2026-12-01", agreedHow: "said", language: "ti", interpreter: "no" },
  reviewOn: "2027-03-01",
};
const draft = async () => {
  const { goal: of } = await db.planStep.findUniqueOrThrow({
    ...where(await newStep()),
    include: { goal: true },
  });
  return of.planId;
};
const agreed = async () => {
  const id = await draft();
  await agreePlan(caseworker, { ...(await plan(id)), ...agreement });
  return id;
};
const agreedStep = async () => {
  const { id } = await db.planStep.findFirstOrThrow({
    where: { goal: { planId: await agreed() } },
  });
  return id;
};
const doneStep = async () => {
  const id = await agreedStep();
  await finishStep(caseworker, { id, version: (await step(id))?.version });
  return id;
};
const planned = async () => (await plannedConference(caseworker)).id;
const held = async () => (await heldConference(caseworker)).id;
const decided = async () => {
  const words = { stepText: "Unterlagen holen", who: "person" };
  const form = { conferenceId: await held(), key: randomUUID(), ...words };
  return (await addDecision(caseworker, form)).id;
};
const firstOf = async (conferenceId: string) =>
  (await db.conferenceParticipant.findFirstOrThrow({ where: { conferenceId } })).id;

const cases: Case[] = [
  [
    "a need moved",
    newNeed,
    need,
    (actor, { id }) => moveNeed(actor, { id, from: "identified", state: "planned" }),
  ],
  [
    "a need corrected",
    newNeed,
    need,
    (actor, form) => correctNeed(actor, { ...form, level: "A1", goal: "B1" }),
  ],
  ["a need taken back", newNeed, need, takeBackNeed],
  [
    "an appointment moved",
    newAppointment,
    appointment,
    (actor, form) =>
      moveAppointment(actor, { ...form, day: "2026-12-10", time: "15:00", confirmed: [] }),
  ],
  [
    "an appointment called off",
    newAppointment,
    appointment,
    (actor, form) => settleAppointment(actor, { ...form, outcome: "cancelled" }),
  ],
  [
    "asked",
    newFollowUp,
    followUp,
    (actor, form) => settleFollowUp(actor, { ...form, outcome: "searching", nextOn: "2026-12-20" }),
  ],
  [
    "another day",
    newFollowUp,
    followUp,
    (actor, form) => rescheduleFollowUp(actor, { ...form, dueOn: "2026-12-20" }),
  ],
  [
    "nobody asks",
    newFollowUp,
    followUp,
    (actor, form) => stopFollowUp(actor, { ...form, stopReason: "declined", scope: "this" }),
  ],
  ["a plan agreed", draft, plan, (actor, form) => agreePlan(actor, { ...form, ...agreement })],
  [
    "a plan reviewed",
    agreed,
    plan,
    (actor, form) => reviewPlan(actor, { ...form, reviewedOn: "2026-12-01" }),
  ],
  [
    "a goal changed",
    newGoal,
    goal,
    (actor, form) => changeGoal(actor, { ...form, text: "Arbeit" }),
  ],
  ["a goal removed", newGoal, goal, removeGoal],
  ["a step done", agreedStep, step, finishStep],
  [
    "a step dropped",
    agreedStep,
    step,
    (actor, form) => dropStep(actor, { ...form, reason: "notNeeded" }),
  ],
  ["a step open again", doneStep, step, reopenStep],
  [
    "a conference called off",
    planned,
    conference,
    (actor, form) => cancelConference(actor, { ...form, reason: "notNeeded" }),
  ],
  [
    "more people invited",
    planned,
    conference,
    (actor, form) => addParticipants(actor, { ...form, otherName: "Herr Pate" }),
  ],
  ["mails of invitation", planned, conference, inviteParticipants],
  [
    "invited by hand",
    planned,
    conference,
    async (actor, { id, version }) =>
      noteInvitedByHand(actor, {
        ...{ id, version, participantId: await firstOf(id), invitedOn: "2026-12-01" },
      }),
  ],
  [
    "who came",
    held,
    conference,
    (actor, form) => changeWhoCame(actor, { ...form, came: ["person"] }),
  ],
  ["minutes", held, conference, (actor, form) => writeMinutes(actor, { ...form, minutes: "Gut." })],
  [
    "a decision changed",
    decided,
    decision,
    (actor, form) => changeDecision(actor, { ...form, stepText: "Amt anrufen", who: "person" }),
  ],
  ["a decision removed", decided, decision, removeDecision],
  [
    "a case file moved",
    file,
    caseFile,
    (actor, { id }) => moveCaseFile(actor, { id, from: "open", state: "inSupport" }),
  ],
  [
    "a case file handed over",
    file,
    caseFile,
    (actor, { id }) =>
      handOverCaseFile(actor, { id, ownerId: caseworker.userId, newOwnerId: colleague.userId }),
  ],
  [
    "a profile",
    file,
    profile,
    (actor, { id, version = 0 }) =>
      updatePerson(actor, profileForm(id, version, { germanLevel: "A2" })),
  ],
];

const formOf = (row: Row | null) => {
  if (!row) throw new Error("it is not there");
  return row.version === undefined ? { id: row.id } : { id: row.id, version: row.version };
};
const entriesOf = (id: string) => db.auditEvent.count({ where: { subjectIds: { has: id } } });

test.each(cases)(
  "%s: sent twice it happens once, and both are told so",
  async (_, make, find, press) => {
    const id = await make();
    const form = formOf(await find(id));
    const [first, second] = await Promise.all([press(caseworker, form), press(caseworker, form)]);
    expect(told(second)).toEqual(told(first));
    const after = { row: await find(id), entries: await entriesOf(id) };
    expect(told(await press(caseworker, form))).toEqual(told(first));
    expect({ row: await find(id), entries: await entriesOf(id) }).toEqual(after);
    await expect(press(colleague, form)).rejects.toBeInstanceOf(AppError);
  },
);

test("after somebody else has changed it, or an hour later, it is a form as any other", async () => {
  const id = await newNeed();
  const form = { ...formOf(await need(id)), level: "A1", goal: "B1" };
  await correctNeed(caseworker, form);
  await correctNeed(colleague, { ...formOf(await need(id)), level: "A2", goal: "B1" });
  await expect(correctNeed(caseworker, form)).rejects.toMatchObject({ code: "conflict" });
  const other = await newNeed();
  const early = { ...formOf(await need(other)), level: "A1", goal: "B1" };
  await correctNeed(caseworker, early);
  await db.sentForm.updateMany({ data: { at: new Date("2026-12-01T07:59:00Z") } });
  await expect(correctNeed(caseworker, early)).rejects.toMatchObject({ code: "conflict" });
});

test("who is taken off a list stays off it", async () => {
  const id = await planned();
  const form = { ...formOf(await conference(id)), participantId: await firstOf(id) };
  await takeOffParticipant(caseworker, form);
  await expect(takeOffParticipant(caseworker, form)).resolves.toEqual({ id });
  expect(await db.conferenceParticipant.count({ where: { conferenceId: id } })).toBe(1);
});
