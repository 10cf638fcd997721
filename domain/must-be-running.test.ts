import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { makeAppointment } from "@/domain/appointment/commands";
import { planConference } from "@/domain/case-conference/plan";
import { logContact } from "@/domain/contact/commands";
import { addFile } from "@/domain/file/commands";
import { addFollowUp } from "@/domain/follow-up/commands";
import { addNeed } from "@/domain/need/commands";
import { discardNoteDraft, finishNote, saveNoteDraft } from "@/domain/note/commands";
import { updatePerson } from "@/domain/person/commands";
import { issueAccess } from "@/domain/person-access/commands";
import { draftReferral } from "@/domain/referral/send";
import { startPlan } from "@/domain/support-plan/goals";
import { conferenceForm } from "@/domain/testing/conferences";
import { profileForm, refusedFor, staff } from "@/domain/testing/fixtures";
import { mergeOpened, openedPerson } from "@/domain/testing/merge";
import { contactForm } from "@/domain/testing/roster";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";

const caseworker = await staff("teilhabemanager");
const [kept, merged] = [await openedPerson(caseworker, {}), await openedPerson(caseworker, {})];
await mergeOpened(caseworker, kept, merged);

const day = addDays(today(), 3);
const note = { text: "Kommt gern", visibility: "team", version: 0 };
const appointment = { day, time: "10:00", minutes: "45", place: "Rathaus", language: "de" };
const document = await PDFDocument.create();
document.addPage([300, 300]);
const file = Buffer.from(await document.save()).toString("base64");

/** What the forms of a case file bring into it. */
const begins: Record<string, (caseFileId: string) => Promise<unknown>> = {
  need: (caseFileId) => addNeed(caseworker, { caseFileId, domain: "work" }),
  "draft of a note": (caseFileId) => saveNoteDraft(caseworker, { ...note, caseFileId }),
  note: (caseFileId) => finishNote(caseworker, { ...note, caseFileId }),
  appointment: (caseFileId) =>
    makeAppointment(caseworker, { ...appointment, caseFileId, interpreter: "no" }),
  conference: (caseFileId) =>
    planConference(caseworker, { ...conferenceForm({ otherName: "Frau Patin" }), caseFileId }),
  plan: (caseFileId) => startPlan(caseworker, { caseFileId }),
  "follow-up": (caseFileId) => addFollowUp(caseworker, { caseFileId, dueOn: day }),
  contact: (caseFileId) =>
    logContact(caseworker, { ...contactForm(""), entryId: undefined, caseFileId }),
  file: (caseFileId) => addFile(caseworker, caseFileId, { title: "Zeugnis", file }),
  referral: (caseFileId) => draftReferral(caseworker, { caseFileId, offer: "x" }),
  key: (caseFileId) => issueAccess(caseworker, { caseFileId }),
  profile: async (caseFileId) => {
    const { version } = await db.person.findUniqueOrThrow({ where: { id: kept.person } });
    return updatePerson(caseworker, profileForm(caseFileId, version, { name: "Neuer Name" }));
  },
};

test.each(Object.entries(begins))(
  "a closed case file beside a running one takes no %s, and names the one that does",
  async (_what, begin) => {
    await expect(begin(merged.file)).rejects.toMatchObject({
      ...refusedFor("", "goesOnElsewhere"),
      elsewhere: kept.file,
    });
  },
);

test("the running one takes it, and so does a closed one that stands alone", async () => {
  const alone = await openedPerson(caseworker, {});
  const data = { state: "closed", closedAt: now() } as const;
  await db.caseFile.update({ where: { id: alone.file }, data });
  for (const caseFileId of [kept.file, alone.file]) {
    await expect(begins.note?.(caseFileId)).resolves.toBeDefined();
  }
});

test("what was begun in the closed one can still be thrown away", async () => {
  await expect(discardNoteDraft(caseworker, { caseFileId: merged.file })).resolves.toEqual({});
});
