import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asUtcDate, plainDate } from "@/lib/plain-date";
import {
  type AttendanceMark,
  attendanceMarks,
  byName,
  missedInARow,
  onlyCourse,
  openMissedWeek,
  weekOf,
  weeksToNote,
} from "./rules";

const day = (text: string) => plainDate.parse(text);
const monday = day("2026-11-30");
const days = fc.integer({ min: -2000, max: 4000 }).map((offset) => addDays(monday, offset));

test.each([
  ["2026-11-30", "2026-11-30"],
  ["2026-12-06", "2026-11-30"],
  ["2026-12-07", "2026-12-07"],
  ["2027-01-01", "2026-12-28"],
])("%s lies in the week of %s", (of, week) => {
  expect(weekOf(day(of))).toBe(week);
});

test("a week begins on a Monday, and no day lies more than six days behind it", () => {
  fc.assert(
    fc.property(days, (of) => {
      const week = weekOf(of);
      expect(asUtcDate(week).getUTCDay()).toBe(1);
      expect(week <= of && of < addDays(week, 7)).toBe(true);
    }),
  );
});

describe("the weeks that can be noted", () => {
  test.each([
    ["this one and the one before", "2026-10-01", null, ["2026-11-30", "2026-11-23"]],
    ["none before the start", "2026-12-01", null, ["2026-11-30"]],
    ["none after the end", "2026-10-01", "2026-11-25", ["2026-11-23"]],
    ["none of what ended long ago", "2026-10-01", "2026-11-10", []],
    ["none of what begins later", "2026-12-10", null, []],
  ])("are %s", (_which, startedOn, endedOn, weeks) => {
    const of = { startedOn: day(startedOn), endedOn: endedOn ? day(endedOn) : null };
    expect(weeksToNote(of, day("2026-12-01"), 2)).toEqual(weeks);
  });
});

/** Marks of the weeks before and up to a Monday, the latest last; "-": nobody said anything. */
function weeks(marks: string) {
  const named: Record<string, AttendanceMark> = {
    ...{ p: "present", t: "partly", a: "absent", n: "noLessons" },
  };
  return [...marks].flatMap((sign, index) => {
    const mark = named[sign];
    return mark ? [{ week: addDays(monday, -7 * (marks.length - 1 - index)), mark }] : [];
  });
}

describe("weeks missed in a row", () => {
  test.each([
    ["", 0],
    ["a", 1],
    ["aa", 2],
    ["aaa", 3],
    ["aap", 0],
    ["paa", 2],
    ["ata", 1],
    ["a-a", 1],
    ["aa-", 2],
    ["ana", 2],
    ["anna", 2],
    ["an", 1],
    ["aan", 2],
    ["aa-n", 2],
    ["a-na", 1],
    ["an-a", 1],
    ["pna", 1],
    ["nn", 0],
  ])("%s: %i", (marks, expected) => {
    expect(missedInARow(weeks(marks)).weeks).toBe(expected);
  });

  test.each([
    ["aa", null, true],
    ["ap", null, false],
    ["aa", monday, false],
    ["aa", addDays(monday, -7), true],
    ["ana", addDays(monday, -14), true],
  ])("%s, seen to up to %s, are to be seen to: %s", (marks, seenTo, open) => {
    expect(openMissedWeek(weeks(marks), seenTo)).toBe(open ? monday : null);
  });

  test("are never counted where somebody came last, in whatever order they are told", () => {
    const marked = fc.uniqueArray(
      fc.record({ back: fc.nat(30), mark: fc.constantFrom(...attendanceMarks) }),
      { selector: ({ back }) => back },
    );
    fc.assert(
      fc.property(marked, (told) => {
        const noted = told.map(({ back, mark }) => ({ week: addDays(monday, -7 * back), mark }));
        const latest = noted
          .filter(({ mark }) => mark !== "noLessons")
          .toSorted((a, b) => (a.week < b.week ? 1 : -1))[0];
        const { weeks: count } = missedInARow(noted);
        expect(count > 0).toBe(latest?.mark === "absent");
        expect(missedInARow([...noted].reverse())).toEqual(missedInARow(noted));
      }),
    );
  });

  test("are as many as if weeks without lessons had never been", () => {
    const marks = fc.array(fc.constantFrom("a", "p", "n", "-"), { maxLength: 20 });
    fc.assert(
      fc.property(marks, (told) => {
        const counted = missedInARow(weeks(told.join(""))).weeks;
        expect(counted).toBe(missedInARow(weeks(told.join("").replaceAll("n", ""))).weeks);
      }),
    );
  });
});

describe("courses on one page", () => {
  const courses = (...numbers: readonly number[]) =>
    numbers.map((people, at) => ({ offerId: `course-${at}`, people }));

  test.each([
    [courses(), undefined, undefined],
    [courses(20, 40), undefined, undefined],
    [courses(20, 40), "course-1", undefined],
    [courses(200), undefined, undefined],
    [courses(20, 41), undefined, "course-0"],
    [courses(20, 41), "course-1", "course-1"],
    [courses(20, 41), "one that has ended", "course-0"],
  ])("of %j, asked for %s, %s stands alone", (all, asked, open) => {
    expect(onlyCourse(all, asked)).toBe(open);
  });
});

test("a list of people is looked up by name, and by code where none was shared", () => {
  const people = [
    { name: null, publicCode: "B7" },
    { name: "Samir Vorlage", publicCode: "A1" },
    { name: "Ömer Muster", publicCode: "A2" },
    { name: null, publicCode: "B2" },
    { name: "Biniam Beispiel", publicCode: "A3" },
  ];
  const order = people.toSorted(byName).map(({ name, publicCode }) => name ?? publicCode);
  expect(order).toEqual(["Biniam Beispiel", "Ömer Muster", "Samir Vorlage", "B2", "B7"]);
});
