import { randomUUID } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { makeAppointment } from "@/domain/appointment/commands";
import { addDecision } from "@/domain/case-conference/decisions";
import { planConference } from "@/domain/case-conference/plan";
import { logContact } from "@/domain/contact/commands";
import { appointDeputy } from "@/domain/deputy/commands";
import { addFile } from "@/domain/file/commands";
import { addFollowUp } from "@/domain/follow-up/commands";
import { noteMessage } from "@/domain/message/commands";
import { addNeed } from "@/domain/need/commands";
import { addOffice } from "@/domain/office/commands";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { addStep } from "@/domain/support-plan/steps";
import { conferenceForm, heldConference } from "@/domain/testing/conferences";
import { notFound, openCase, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");

/** What the forms of one case file make something in. */
async function surroundings(absentId: string) {
  const caseFileId = await openCase(caseworker);
  const { id: planId } = await startPlan(caseworker, { caseFileId });
  const { id: goalId } = await addGoal(caseworker, { planId, text: "Deutsch lernen" });
  const { id: conferenceId } = await heldConference(caseworker);
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
  return { caseFileId, personId, planId, goalId, conferenceId, absentId };
}

const here = await surroundings(caseworker.userId);
const elsewhere = await surroundings(colleague.userId);
type Where = typeof here;

const document = await PDFDocument.create();
document.addPage([300, 300]);
const pdf = Buffer.from(await document.save()).toString("base64");
const step = { common: "", stepText: "Zeugnis mitbringen", who: "person" };
const message = {
  template: "callBack",
  locale: "de",
  wording: "open",
  medium: "sms",
  text: "Bitte rufen Sie an.",
};
const contact = {
  way: "call",
  result: "nobody",
  day: "2026-12-01",
  interpreter: "none",
  minutes: "5",
};
const appointment = {
  day: "2026-12-03",
  time: "10:00",
  minutes: "45",
  place: "Rathaus",
  language: "de",
  interpreter: "no",
};

const makers: Record<
  string,
  {
    readonly make: (key: string, where: Where) => Promise<unknown>;
    readonly rows: () => Promise<number>;
  }
> = {
  need: {
    make: (key, { caseFileId }) => addNeed(caseworker, { key, caseFileId, domain: "work" }),
    rows: () => db.need.count(),
  },
  appointment: {
    make: (key, { caseFileId }) => makeAppointment(caseworker, { key, caseFileId, ...appointment }),
    rows: () => db.appointment.count(),
  },
  conference: {
    make: (key, { caseFileId }) =>
      planConference(caseworker, {
        key,
        caseFileId,
        ...conferenceForm({ otherName: "Frau Patin" }),
      }),
    rows: () => db.caseConference.count(),
  },
  decision: {
    make: (key, { conferenceId }) => addDecision(caseworker, { key, conferenceId, ...step }),
    rows: () => db.conferenceDecision.count(),
  },
  goal: {
    make: (key, { planId }) => addGoal(caseworker, { key, planId, text: "Arbeit finden" }),
    rows: () => db.planGoal.count(),
  },
  step: {
    make: (key, { goalId }) => addStep(caseworker, { key, goalId, ...step }),
    rows: () => db.planStep.count(),
  },
  "follow-up": {
    make: (key, { caseFileId }) =>
      addFollowUp(caseworker, { key, caseFileId, dueOn: "2026-12-10" }),
    rows: () => db.followUp.count(),
  },
  file: {
    make: (key, { caseFileId }) =>
      addFile(caseworker, caseFileId, { key, title: "Zeugnis", file: pdf }),
    rows: () => db.personFile.count(),
  },
  contact: {
    make: (key, { caseFileId }) => logContact(caseworker, { key, caseFileId, ...contact }),
    rows: () => db.contact.count(),
  },
  message: {
    make: (key, { personId }) => noteMessage(caseworker, { key, personId, ...message }),
    rows: () => db.message.count(),
  },
  deputy: {
    make: (key, { absentId }) => {
      const deputyId = absentId === caseworker.userId ? colleague.userId : caseworker.userId;
      const days = { fromOn: "2026-12-20", untilOn: "2026-12-31" };
      const actor = absentId === caseworker.userId ? caseworker : colleague;
      return appointDeputy(actor, { key, absentId, deputyId, ...days });
    },
    rows: () => db.deputyship.count(),
  },
};

test.each(Object.entries(makers))(
  "the form of a %s, sent ten times at once, makes one, and none in somebody else's place",
  async (_name, { make, rows }) => {
    const [key, before] = [randomUUID(), await rows()];
    await Promise.all(Array.from({ length: 10 }, () => make(key, here)));
    expect(await rows()).toBe(before + 1);
    await expect(make(key, elsewhere)).rejects.toMatchObject(notFound);
    expect(await rows()).toBe(before + 1);
  },
);

test("an office is taken in once, however often its form is sent", async () => {
  const office = { key: randomUUID(), name: "Stelle Muster" };
  await Promise.all(Array.from({ length: 10 }, () => addOffice(caseworker, office)));
  expect(await db.office.count({ where: { name: office.name } })).toBe(1);
});
