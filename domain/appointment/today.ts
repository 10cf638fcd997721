import "server-only";
import { earlyDoubt } from "@/domain/planned-hour/early";
import { tellWords } from "@/domain/planned-hour/tell-words";
import { perhapsToTell, tellBefore, toTell } from "@/domain/planned-hour/to-tell";
import type { Task } from "@/domain/today-task";
import { berlinMoment } from "@/lib/berlin-instant";
import { berlinDate, now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { detailsOf, type LoadedAppointment, loadAppointments } from "./load";
import { becameOf } from "./rules";

/**
 * Appointments of today, former ones of which nobody has said what became of them, those moved or called
 * off of which the person has not heard, and what those of later days take.
 */
export async function appointmentTasks(tx: Tx, until: PlainDate) {
  const rows = await loadAppointments(tx, { state: "planned", day: { lte: until } });
  const day = today();
  const unheard = await loadAppointments(tx, perhapsToTell());
  const tasks = [...rows.flatMap(plannedTasks), ...unheard.flatMap(tellTasks)];
  const lengths = new Map(rows.map(({ id, minutes }) => [id, minutes]));
  const later = rows.filter((row) => row.day > day);
  return { tasks, lengths, later: later.map(({ minutes, personId }) => ({ minutes, personId })) };
}

/** Of the same what one person has to be told, and what became of what was planned with them. */
export async function appointmentsToSeeTo(tx: Tx, personId: string): Promise<Task[]> {
  const rows = await loadAppointments(tx, {
    personId,
    OR: [{ state: "planned", day: { lte: today() } }, perhapsToTell()],
  });
  const open = rows.flatMap(plannedTasks).filter(({ kind }) => kind === "appointmentOpen");
  return [...rows.flatMap(tellTasks), ...open];
}

function plannedTasks(row: LoadedAppointment): Task[] {
  const { time, place, withWhom, interpreter, ...details } = detailsOf(row);
  if (row.state !== "planned" || details.day > today()) return [];
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
}

/** What the person knows of it does not hold any more: they would come, and with them who interprets. */
function tellTasks(row: LoadedAppointment): Task[] {
  const { id, version, personId, personOwedAt, state } = row;
  const changed = { ...row, became: becameOf[state] };
  const says = toTell(changed);
  if (!personOwedAt || !says) return [];
  const { withWhom, interpreter, place } = detailsOf(row);
  const since = berlinDate(personOwedAt);
  const dueAt = tellBefore(changed);
  const others = [interpreter ? "Dolmetschen" : "", withWhom ?? "", place].filter(Boolean);
  return [
    {
      ...{ id, version, who: { personId }, since, dueAt },
      dueOn: dueAt ? berlinDate(dueAt) : since,
      kind: says === "isOff" ? "appointmentCancelled" : "appointmentMoved",
      about: tellWords(changed, {
        ...{ name: "Termin", isCancelled: state === "cancelled", more: others.join(", ") },
      }),
      href: `/intern/appointments/${id}#person`,
    },
  ];
}
