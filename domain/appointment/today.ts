import "server-only";
import { earlyDoubt } from "@/domain/planned-hour/early";
import type { Task } from "@/domain/today-task";
import { berlinMoment } from "@/lib/berlin-instant";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { detailsOf, loadAppointments } from "./load";

/** Appointments of today, former ones of which nobody has said what became of them, and what those of later days take. */
export async function appointmentTasks(tx: Tx, until: PlainDate) {
  const rows = await loadAppointments(tx, { state: "planned", day: { lte: until } });
  const day = today();
  const tasks = rows.flatMap((row): Task[] => {
    const { time, place, withWhom, interpreter, ...details } = detailsOf(row);
    if (details.day > day) return [];
    const { id, version, personId } = row;
    const where = [withWhom ? `mit ${withWhom}` : "", place].filter(Boolean).join(", ");
    const help = interpreter ? ", Dolmetschen nötig" : "";
    const isOver = earlyDoubt({ day: details.day, time, minutes: row.minutes }, now()) === null;
    return [
      {
        ...{ id, version, who: { personId }, dueOn: details.day, since: details.day },
        kind: isOver ? "appointmentOpen" : "appointment",
        dueAt: berlinMoment(details.day, time),
        about: isOver ? "Termin: Was wurde daraus?" : `Termin ${where}${help}`,
        href: `/intern/appointments/${id}`,
      },
    ];
  });
  const lengths = new Map(rows.map(({ id, minutes }) => [id, minutes]));
  const later = rows.filter((row) => row.day > day);
  return { tasks, lengths, later: later.map(({ minutes, personId }) => ({ minutes, personId })) };
}
