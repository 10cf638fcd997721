import type { StaffActor } from "@/domain/access/actor";
import { makeAppointment } from "@/domain/appointment/commands";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";

/** Two appointments with a made-up person: one today, and one for which somebody has to interpret. */
export async function meetTwice(actor: StaffActor, caseFileId: string): Promise<void> {
  const same = { caseFileId, officeId: "", language: "ti" };
  await makeAppointment(actor, {
    ...{ ...same, day: today(), time: "15:30", minutes: "30", interpreter: "no" },
    place: "Rathaus, Beispielzimmer 12",
    withWhom: "Petra Beispiel",
    note: "Zeugnisse durchgehen",
  });
  await makeAppointment(actor, {
    ...{ ...same, day: addDays(today(), 5), time: "10:00", minutes: "60", interpreter: "yes" },
    place: "Lernwerkstatt Beispielberg, Musterweg 3",
    withWhom: "Uwe Muster",
    note: "Kennenlernen vor dem Kurs",
  });
}
