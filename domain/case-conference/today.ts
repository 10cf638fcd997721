import "server-only";
import type { Task } from "@/domain/today-task";
import { berlinMoment } from "@/lib/berlin-instant";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import { isCovered } from "./coverage";
import { coverageAsked } from "./present";

/** So many days before a conference the person has to have been asked. */
const consentDaysBefore = 7;

/**
 * Conferences of today, former ones of which nobody has said what became of them, those to come for
 * which the person's consent is missing, and what those of later days take.
 */
export async function conferenceTasks(tx: Tx, until: PlainDate) {
  const day = today();
  const soon = addDays(day, consentDaysBefore);
  const rows = await tx.caseConference.findMany({
    where: { state: "planned", day: { lte: soon > until ? soon : until } },
    include: {
      participants: { include: { consent: true } },
      caseFile: { select: { personId: true } },
    },
  });
  const tasks = rows.flatMap((row): Task[] => {
    const { id, version } = row;
    const on = plainDate.parse(row.day);
    const same = {
      ...{ id, version, who: { personId: row.caseFile.personId } },
      href: `/intern/case-files/${row.caseFileId}/conferences/${id}`,
    };
    const lacks = !isCovered(row.participants, coverageAsked(row));
    if (on > day) {
      if (!lacks || on > soon) return [];
      const about = `Fallkonferenz am ${row.day.split("-").reverse().join(".")}: Einwilligung fehlt`;
      return [{ ...same, kind: "conferenceConsent", dueOn: on, since: on, dueAt: null, about }];
    }
    const about =
      on < day
        ? "Fallkonferenz: Was wurde daraus?"
        : `Fallkonferenz${lacks ? ", Einwilligung fehlt noch" : ""}`;
    const kind = on < day ? ("conferenceOpen" as const) : ("conference" as const);
    return [{ ...same, kind, dueOn: on, since: on, dueAt: berlinMoment(on, row.time), about }];
  });
  const lengths = new Map(rows.map(({ id, minutes }) => [id, minutes]));
  const later = rows.filter((row) => row.day > day && row.day <= until);
  return {
    ...{ tasks, lengths },
    later: later.map(({ minutes, caseFile: { personId } }) => ({ minutes, personId })),
  };
}
