import type { Task } from "@/domain/today-task";
import { berlinDate } from "@/lib/clock";
import { formatShortDate, formatTime } from "@/lib/i18n/format";
import { daysBetween, type PlainDate } from "@/lib/plain-date";
import type { Ranked } from "./rank";
import { daysLate } from "./rules";

/** Why a thing stands where it stands, in a few German words. */
export function reasonOf(task: Ranked, today: PlainDate): string {
  const waits = daysBetween(task.since, today);
  switch (task.kind) {
    case "appointment":
    case "conference":
      return task.dueAt ? `um ${formatTime(task.dueAt)} Uhr` : "heute";
    case "consentBack":
      return "Einwilligung zurückgenommen";
    case "callWish":
    case "request":
      return task.pressure === "broken"
        ? `Zusage seit ${lateWords(task, today)} vorbei`
        : `zugesagt bis ${until(task, today)}`;
    case "conferenceCancelled":
    case "conferenceMoved":
    case "appointmentCancelled":
    case "appointmentMoved":
      return untoldWords(task, today);
    case "missedWeeks":
      return "fehlt, droht abzubrechen";
    case "dispute":
      return "zwei sagen Verschiedenes";
    case "ending":
      return task.dueOn < today
        ? `endete vor ${days(daysBetween(task.dueOn, today))}, nichts danach`
        : `endet ${inDays(task.dueOn, today)}, nichts danach`;
    case "silentReferral":
      return waits === 1 ? "1 Tag ohne Antwort" : `${waits} Tage ohne Antwort`;
    case "withoutConsent":
      return "niemand sieht sie mehr";
    case "handedOver":
      return "neu übergeben";
    case "answerHere":
      return "Antwort da";
    case "stalledReferral":
      return waits === 1 ? "seit 1 Tag nichts Neues" : `seit ${waits} Tagen nichts Neues`;
    case "erasure":
      return task.dueOn < today ? "Frist ist vorbei" : `Frist ${formatShortDate(task.dueOn)}`;
    case "undated":
      return "niemand fragt nach";
    case "requestOpen":
      return waits === 0 ? "seit heute offen" : `seit ${days(waits)} offen`;
    case "doubtful":
      return "vielleicht keine Person";
    case "outreach":
      return "noch nicht erreicht";
    case "outreachDecision":
      return "braucht Ihre Entscheidung";
    default:
      return dueWords(task, today);
  }
}

function untoldWords(task: Ranked, today: PlainDate): string {
  return task.dueAt ? `bis ${until(task, today)} zu sagen` : "die Person weiß es noch nicht";
}

function dueWords(task: Task, today: PlainDate): string {
  const late = daysLate(task, today);
  if (late > 0) return `fällig seit ${days(late)}`;
  return task.dueOn === today ? "heute fällig" : `fällig ${inDays(task.dueOn, today)}`;
}

function until({ dueAt, dueOn }: Task, today: PlainDate): string {
  const day = dueAt ? berlinDate(dueAt) : dueOn;
  const hour = dueAt ? `, ${formatTime(dueAt)} Uhr` : "";
  if (day === today) return `heute${hour}`;
  return daysBetween(today, day) === 1 ? `morgen${hour}` : formatShortDate(day);
}

function lateWords(task: Task, today: PlainDate): string {
  const late = daysLate(task, today);
  return late === 0 ? "heute" : days(late);
}

function inDays(day: PlainDate, today: PlainDate): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return "heute";
  return ahead === 1 ? "morgen" : `in ${ahead} Tagen`;
}

/** "seit einem Tag", "vor 3 Tagen". */
function days(count: number): string {
  return count === 1 ? "einem Tag" : `${count} Tagen`;
}
