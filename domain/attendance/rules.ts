import { addDays, asUtcDate, type PlainDate } from "@/lib/plain-date";

/** Whether somebody came in a week; noLessons: nobody could, in holidays or where the trainer is ill. */
export const attendanceMarks = ["present", "partly", "absent", "noLessons"] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

export type MarkedWeek = { readonly week: PlainDate; readonly mark: AttendanceMark };

/** So many weeks missed in a row are the caseworker's to know, before somebody calls it a drop-out. */
export const missedWeeksThatCount = 2;

/** The Monday of the week in which a day lies. */
export function weekOf(day: PlainDate): PlainDate {
  return addDays(day, -((asUtcDate(day).getUTCDay() + 6) % 7));
}

type Days = {
  readonly startedOn: PlainDate;
  /** Null while the placement runs. */
  readonly endedOn: PlainDate | null;
};

/**
 * The weeks that can be noted, the latest first: those of the placement up to this one, at most
 * `most` of them. Its carrier notes this week and the one before.
 */
export function weeksToNote(
  { startedOn, endedOn }: Days,
  today: PlainDate,
  most: number,
): PlainDate[] {
  const last = weekOf(endedOn && endedOn < today ? endedOn : today);
  const first = weekOf(startedOn);
  return Array.from({ length: most }, (_, back) => addDays(last, -7 * back)).filter(
    (week) => week >= first && week > addDays(weekOf(today), -7 * most),
  );
}

/**
 * So many weeks ahead it can be noted that a whole group has no lessons: holidays are known before, and
 * then nobody notes anything.
 */
const groupWeeksAhead = 8;

/** The weeks of which a carrier can say that a group has no lessons, the first one first. */
export function groupWeeks(today: PlainDate): PlainDate[] {
  const first = addDays(weekOf(today), -7);
  return Array.from({ length: groupWeeksAhead + 2 }, (_, on) => addDays(first, 7 * on));
}

/** A week of a group: of how many it is noted that there are no lessons, and of how many nothing. */
export type GroupWeek = {
  readonly week: PlainDate;
  readonly noted: number;
  readonly open: number;
  readonly of: number;
};

type Noted = { readonly week: PlainDate; readonly mark: AttendanceMark | null };

/** The weeks of {@link groupWeeks} in which anybody of a group takes part. @param people what is noted of each */
export function countGroup(people: readonly (readonly Noted[])[], today: PlainDate): GroupWeek[] {
  return groupWeeks(today)
    .map((week) => {
      const there = people.flatMap((noted) => noted.filter((each) => each.week === week));
      const count = (of: AttendanceMark | null) => there.filter(({ mark }) => mark === of).length;
      return { week, noted: count("noLessons"), open: count(null), of: there.length };
    })
    .filter(({ of }) => of > 0);
}

/**
 * The weeks missed in a row up to the latest one with lessons that was noted: their number, and the
 * Monday of the last. A week without lessons neither counts nor ends a row; one of which nobody said
 * anything ends it: nobody knows.
 */
export function missedInARow(marked: readonly MarkedWeek[]): {
  weeks: number;
  last: PlainDate | null;
} {
  const said = new Map(marked.map(({ week, mark }) => [week, mark]));
  const withLessons = marked.flatMap(({ week, mark }) => (mark === "noLessons" ? [] : [week]));
  const last = withLessons.toSorted().at(-1) ?? null;
  let weeks = 0;
  for (let week = last; week !== null; week = addDays(week, -7)) {
    const mark = said.get(week);
    if (mark !== "absent" && mark !== "noLessons") break;
    if (mark === "absent") weeks += 1;
  }
  return { weeks, last: weeks > 0 ? last : null };
}

/**
 * The week up to which somebody has missed too many in a row, where nobody has seen to it yet; null:
 * there is nothing to see to. `seenTo`: the last missed week that somebody has seen to.
 */
export function openMissedWeek(
  marked: readonly MarkedWeek[],
  seenTo: PlainDate | null,
): PlainDate | null {
  const { weeks, last } = missedInARow(marked);
  if (weeks < missedWeeksThatCount || last === null) return null;
  return seenTo !== null && last <= seenTo ? null : last;
}

type Course = { readonly offerId: string; readonly people: number };

/** So many people of several courses stand on one page. */
const mostTogether = 60;

/**
 * The course that a page shows alone, since all together are too many: the one that is asked for, or
 * the first; undefined: all of them have their place on one page.
 */
export function onlyCourse(courses: readonly Course[], asked: string | undefined) {
  const people = courses.reduce((sum, course) => sum + course.people, 0);
  if (courses.length < 2 || people <= mostTogether) return undefined;
  return (courses.find(({ offerId }) => offerId === asked) ?? courses[0])?.offerId;
}

type Named = { readonly name: string | null; readonly publicCode: string };

const names = new Intl.Collator("de");

/** People in the order in which one looks for them: of whom no name was shared they come last, by their codes. */
export function byName(one: Named, other: Named): number {
  if (one.name === null || other.name === null) {
    const nameless = Number(one.name === null) - Number(other.name === null);
    return nameless || names.compare(one.publicCode, other.publicCode);
  }
  return names.compare(one.name, other.name);
}
