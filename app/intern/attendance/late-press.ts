import type { NotedWeeks } from "@/domain/attendance/queries";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "../issue-sentence";
import { attendanceWords } from "../words";
import { notedWords } from "./noted-words";

/**
 * What is wrong with a form, where it is a press that came too late: of which week, and whose, and what is
 * noted there by now.
 * @param weeks of the one whose week it is; none where they are not known any more
 * @param of whose they are, where the page shows several
 */
export function withLatePress(
  form: FormState,
  issues: FormState["summary"],
  weeks: NotedWeeks,
  of = "",
): FormState["summary"] {
  const { data: week } = plainDate.safeParse(form.value("week"));
  const isLate = form.asks("changedMeanwhile") || form.asks("notNow");
  if (!week || !isLate) return issues;
  const where = `Woche ab ${formatShortDate(week)}${of && `, \u2068${of}\u2069`}`;
  const present = weeks.find((each) => each.week === week);
  const now = present && presentWords(present);
  const refused = form.asks("notNow")
    ? "Diese Woche lässt sich jetzt nicht notieren."
    : pressedWords(form.value("mark"));
  return [{ field: "", sentence: [`${where}:`, now, refused].filter(Boolean).join(" ") }];
}

function presentWords({ mark, noted }: NotedWeeks[number]): string {
  const words = mark ? `steht dort „${attendanceWords[mark]}“` : "ist dort nichts notiert";
  return `Inzwischen ${words}${noted ? ` (${notedWords(noted)})` : ""}.`;
}

function pressedWords(mark: string): string {
  const pressed = Object.entries(attendanceWords).find(([key]) => key === mark);
  return pressed ? `Ihr „${pressed[1]}“ ist nicht notiert.` : "Zurückgenommen wurde nichts.";
}
