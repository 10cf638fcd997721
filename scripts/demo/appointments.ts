import type { StaffActor } from "@/domain/access/actor";
import { makeAppointment } from "@/domain/appointment/commands";
import { doubtKey, hourDoubts, unusualHour } from "@/domain/planned-hour/doubts";
import { today } from "@/lib/clock";
import { addDays, type PlainDate } from "@/lib/plain-date";

/** The first day from this one on that is neither a Sunday nor a holiday. */
export function workingDay(day: PlainDate): PlainDate {
  return unusualHour(day, "10:00").length === 0 ? day : workingDay(addDays(day, 1));
}

/** Two appointments with a made-up person: one today, and one for which somebody has to interpret. */
export async function meetTwice(actor: StaffActor, caseFileId: string): Promise<void> {
  const same = { caseFileId, officeId: "", language: "ti" };
  const now = { day: today(), time: "15:30" };
  await makeAppointment(actor, {
    ...{ ...same, ...now, minutes: "30", interpreter: "no" },
    // The demonstration has one today, also on a Sunday, and in the evening as well.
    confirmed: hourDoubts.map((code) => doubtKey(code, now)),
    place: "Rathaus, Beispielzimmer 12",
    withWhom: "Petra Beispiel",
    note: "Zeugnisse durchgehen",
  });
  await makeAppointment(actor, {
    ...{
      ...same,
      day: workingDay(addDays(today(), 5)),
      time: "10:00",
      minutes: "60",
      interpreter: "yes",
    },
    place: "Lernwerkstatt Beispielberg, Musterweg 3",
    withWhom: "Uwe Muster",
    note: "Kennenlernen vor dem Kurs",
  });
}
