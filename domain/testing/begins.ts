import { PDFDocument } from "pdf-lib";
import type { StaffActor } from "@/domain/access/actor";
import { makeAppointment } from "@/domain/appointment/commands";
import { planConference } from "@/domain/case-conference/plan";
import { logContact } from "@/domain/contact/commands";
import { addFile } from "@/domain/file/commands";
import { addFollowUp } from "@/domain/follow-up/commands";
import { addNeed } from "@/domain/need/commands";
import { finishNote, saveNoteDraft } from "@/domain/note/commands";
import { updatePerson } from "@/domain/person/commands";
import { issueAccess } from "@/domain/person-access/commands";
import { doubtKey } from "@/domain/planned-hour/doubts";
import { startPlan } from "@/domain/support-plan/goals";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { conferenceForm } from "./conferences";
import { newDraft, profileForm } from "./fixtures";
import { contactForm } from "./roster";

/** A page without anything on it, as its form sends it. */
export async function somePdf(): Promise<string> {
  const document = await PDFDocument.create();
  document.addPage([300, 300]);
  return Buffer.from(await document.save()).toString("base64");
}

/** What the forms of a case file bring into it. */
export function whatBegins(caseworker: StaffActor) {
  const day = addDays(today(), 3);
  const note = { text: "Kommt gern", visibility: "team", version: 0 };
  const appointment = { day, time: "10:00", minutes: "45", place: "Rathaus", language: "de" };
  const doubts = ["askDayOff", "askTaken"] as const;
  return {
    need: (caseFileId) => addNeed(caseworker, { caseFileId, domain: "work" }),
    "draft of a note": (caseFileId) => saveNoteDraft(caseworker, { ...note, caseFileId }),
    note: (caseFileId) => finishNote(caseworker, { ...note, caseFileId }),
    appointment: (caseFileId) =>
      makeAppointment(caseworker, {
        ...{ ...appointment, caseFileId, interpreter: "no" },
        confirmed: doubts.map((code) => doubtKey(code, { day, time: "10:00" })),
      }),
    conference: (caseFileId) =>
      planConference(caseworker, { ...conferenceForm({ otherName: "Frau Patin" }), caseFileId }),
    plan: (caseFileId) => startPlan(caseworker, { caseFileId }),
    "follow-up": (caseFileId) => addFollowUp(caseworker, { caseFileId, dueOn: day }),
    contact: (caseFileId) =>
      logContact(caseworker, { ...contactForm(""), entryId: undefined, caseFileId }),
    file: async (caseFileId) =>
      addFile(caseworker, caseFileId, { title: "Zeugnis", file: await somePdf() }),
    referral: (caseFileId) => newDraft(caseworker, caseFileId),
    key: (caseFileId) => issueAccess(caseworker, { caseFileId }),
    profile: async (caseFileId) => {
      const { person } = await db.caseFile.findUniqueOrThrow({
        where: { id: caseFileId },
        include: { person: true },
      });
      const known = { name: "Neuer Name" };
      return updatePerson(caseworker, profileForm(caseFileId, person.version, known));
    },
  } satisfies Record<string, (caseFileId: string) => Promise<unknown>>;
}
