import type { StaffActor } from "@/domain/access/actor";
import { markAttendance } from "@/domain/attendance/commands";
import { weekOf } from "@/domain/attendance/rules";
import { noteAnswer } from "@/domain/referral/answer";
import { chooseDisclosure, draftReferral, sendReferral } from "@/domain/referral/send";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";

/** Somebody whose course runs at a carrier with an account, and who waits for an office's answer. */
export const demoParticipant = {
  request: {
    locale: "ti",
    name: "Biniam Entwurf",
    channel: "phone",
    contact: "0176 040690 24",
    sharedPhone: "no",
    femaleContact: "any",
    message: "",
  },
  profile: {
    birthDate: "2003-09-21",
    gender: "male",
    paper: "duldung60a",
    paperValidUntil: "2027-08-31",
    germanLevel: "A2",
    literate: "yes",
    schoolCertificate: "none",
    childcareNeeded: "no",
  },
} as const;

const fields = ["name", "contact", "language", "german"];

async function send(actor: StaffActor, target: object): Promise<string> {
  const { id } = await draftReferral(actor, target);
  const expiresOn = addDays(today(), 180);
  await chooseDisclosure(actor, { id, version: 0, fields, expiresOn, sure: expiresOn });
  await sendReferral(actor, { id, version: 1, consented: "yes", givenHow: "spoken" });
  return id;
}

/** A course with a week missed, and an office that has been silent for weeks. */
export async function beginCourse(actor: StaffActor, caseFileId: string): Promise<void> {
  const id = await send(actor, { caseFileId, offer: "deutsch-am-abend-a2-b1" });
  await noteAnswer(actor, { id, version: 2, answer: "accepted" });
  const day = addDays(today(), -40);
  const plannedEnd = addDays(today(), 120);
  await noteAnswer(actor, { id, version: 3, answer: "started", day, sure: day, plannedEnd });
  await noteWeeks(actor, id, ["partly", "noLessons", "present"]);
  const office = await db.office.findFirstOrThrow({ where: { mail: { not: null } } });
  const asked = await send(actor, { caseFileId, officeId: office.id });
  const sentAt = new Date(now().getTime() - 16 * 86_400_000);
  await db.referral.update({ where: { id: asked }, data: { sentAt } });
}

/** What was noted of the weeks before this one, the latest first. */
export async function noteWeeks(
  actor: StaffActor,
  id: string,
  marks: readonly string[],
): Promise<void> {
  for (const [back, mark] of marks.entries()) {
    const week = addDays(weekOf(today()), -7 * (back + 1));
    await markAttendance(actor, { id, week, mark });
  }
}
