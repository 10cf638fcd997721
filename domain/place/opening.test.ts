import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wallClock } from "@/lib/clock";
import { isPublicHoliday } from "@/lib/holidays";
import { type Weekday, weekdayOf, weekdays } from "@/lib/opening-hours";
import { addDays, plainDate } from "@/lib/plain-date";
import type { PlaceFacts } from "./facts";
import { hoursOn, openingAt } from "./opening";

type Hours = Pick<PlaceFacts, "hours" | "exceptions">;

const at = (day: string, time: string) => ({ day: plainDate.parse(day), time });

/** Monday to Thursday with a break at noon, Friday in the morning. */
const office: Hours = {
  hours: [
    { weekdays: ["mon", "tue", "wed", "thu"], from: "13:30", to: "16:00" },
    { weekdays: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "12:00" },
  ],
};

const closedFor = (from: string, to?: string): Hours => ({
  ...office,
  exceptions: [
    {
      from: plainDate.parse(from),
      ...(to ? { to: plainDate.parse(to) } : {}),
      reason: "companyHoliday",
    },
  ],
});

describe("an office with a break at noon", () => {
  // 23 November 2026 is a Monday.
  test.each([
    [
      "before it opens",
      "2026-11-23",
      "07:59",
      { state: "closed", opens: at("2026-11-23", "08:00") },
    ],
    [
      "in its first minute",
      "2026-11-23",
      "08:00",
      { state: "open", until: at("2026-11-23", "12:00") },
    ],
    [
      "in its last minute",
      "2026-11-23",
      "11:59",
      { state: "open", until: at("2026-11-23", "12:00") },
    ],
    ["at noon", "2026-11-23", "12:00", { state: "closed", opens: at("2026-11-23", "13:30") }],
    [
      "in the afternoon",
      "2026-11-23",
      "15:00",
      { state: "open", until: at("2026-11-23", "16:00") },
    ],
    [
      "in the evening",
      "2026-11-23",
      "16:00",
      { state: "closed", opens: at("2026-11-24", "08:00") },
    ],
    [
      "at the last minute of a day",
      "2026-11-23",
      "23:59",
      { state: "closed", opens: at("2026-11-24", "08:00") },
    ],
    ["at midnight", "2026-11-24", "00:00", { state: "closed", opens: at("2026-11-24", "08:00") }],
    [
      "on Friday afternoon",
      "2026-11-27",
      "12:30",
      { state: "closed", opens: at("2026-11-30", "08:00") },
    ],
  ])("%s", (_when, day, time, opening) => {
    expect(openingAt(office, at(day, time))).toEqual(opening);
  });
});

describe("days that differ", () => {
  test("a public holiday is closed and says so", () => {
    expect(openingAt(office, at("2026-12-25", "09:00"))).toEqual({
      state: "closed",
      because: "publicHoliday",
      opens: at("2026-12-28", "08:00"),
    });
  });

  test("a public holiday on a day that is closed anyway needs no reason", () => {
    // 1 November 2026, All Saints, is a Sunday.
    expect(openingAt(office, at("2026-11-01", "09:00"))).toEqual({
      state: "closed",
      opens: at("2026-11-02", "08:00"),
    });
  });

  test("an exception closes its days, the first and the last included, and no others", () => {
    const facts = closedFor("2026-11-24", "2026-11-25");
    expect(openingAt(facts, at("2026-11-23", "09:00")).state).toBe("open");
    for (const day of ["2026-11-24", "2026-11-25"]) {
      expect(openingAt(facts, at(day, "09:00"))).toEqual({
        state: "closed",
        because: "companyHoliday",
        opens: at("2026-11-26", "08:00"),
      });
    }
    expect(openingAt(facts, at("2026-11-26", "09:00")).state).toBe("open");
  });

  test("an exception without a last day is one day", () => {
    const facts = closedFor("2026-11-24");
    expect(openingAt(facts, at("2026-11-25", "09:00")).state).toBe("open");
  });

  test("an exception with hours opens a holiday", () => {
    const facts: Hours = {
      ...office,
      exceptions: [
        {
          from: plainDate.parse("2026-12-26"),
          reason: "other",
          open: [{ from: "10:00", to: "11:00" }],
        },
      ],
    };
    expect(openingAt(facts, at("2026-12-26", "10:30"))).toEqual({
      state: "open",
      until: at("2026-12-26", "11:00"),
    });
    expect(openingAt(facts, at("2026-12-26", "08:30"))).toMatchObject({
      because: "other",
      opens: at("2026-12-26", "10:00"),
    });
  });

  test("where nothing opens for weeks, no day is promised", () => {
    const facts = closedFor("2026-11-24", "2027-11-24");
    expect(openingAt(facts, at("2026-11-24", "09:00"))).toEqual({
      state: "closed",
      because: "companyHoliday",
    });
  });
});

describe("hours around midnight", () => {
  const night: Hours = {
    hours: [
      { weekdays: ["fri"], from: "20:00", to: "24:00" },
      { weekdays: ["sat"], from: "00:00", to: "02:00" },
    ],
  };

  test("go on past it", () => {
    expect(openingAt(night, at("2026-11-27", "23:59"))).toEqual({
      state: "open",
      until: at("2026-11-28", "02:00"),
    });
    expect(openingAt(night, at("2026-11-28", "00:00")).state).toBe("open");
    expect(openingAt(night, at("2026-11-28", "02:00")).state).toBe("closed");
  });

  test("that never end have no end", () => {
    const always: Hours = { hours: [{ weekdays: [...weekdays], from: "00:00", to: "24:00" }] };
    // No public holiday lies within the days looked ahead.
    expect(openingAt(always, at("2026-07-01", "12:00"))).toEqual({ state: "open" });
  });
});

test("hours nobody has told are unknown, and not closed", () => {
  expect(openingAt({}, at("2026-11-23", "09:00"))).toEqual({ state: "unknown" });
  expect(openingAt({ hours: [] }, at("2026-11-23", "09:00"))).toEqual({ state: "unknown" });
});

describe("the clocks are changed", () => {
  const early: Hours = { hours: [{ weekdays: ["sun"], from: "02:00", to: "03:00" }] };
  const state = (instant: string) => openingAt(early, wallClock(new Date(instant))).state;

  test("in spring the hour that does not exist is no opening", () => {
    expect(state("2026-03-29T00:59:00Z")).toBe("closed");
    expect(state("2026-03-29T01:00:00Z")).toBe("closed");
  });

  test("in autumn the hour that comes twice is open twice", () => {
    expect(state("2026-10-24T23:59:00Z")).toBe("closed");
    expect(state("2026-10-25T00:30:00Z")).toBe("open");
    expect(state("2026-10-25T01:30:00Z")).toBe("open");
    expect(state("2026-10-25T02:00:00Z")).toBe("closed");
  });
});

const minute = fc.integer({ min: 0, max: 1439 });
const clock = (value: number) =>
  `${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`;
const span = fc
  .tuple(minute, minute)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: clock(Math.min(a, b)), to: clock(Math.max(a, b)) }));
const week = fc
  .array(fc.tuple(fc.constantFrom(...weekdays), span), { minLength: 1, maxLength: 7 })
  .map((days): Hours => {
    // One opening a day, so that none overlap.
    const byDay = new Map<Weekday, { from: string; to: string }>(days);
    return { hours: [...byDay].map(([day, hours]) => ({ weekdays: [day], ...hours })) };
  });
const instant = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2028-12-31T00:00:00Z"),
  noInvalidDate: true,
});

describe("at any moment of three years", () => {
  test("open means within the hours of that day", () => {
    fc.assert(
      fc.property(week, instant, (facts, moment) => {
        const now = wallClock(moment);
        const within = hoursOn(facts, now.day).spans.some(
          ({ from, to }) => from <= now.time && now.time < to,
        );
        expect(openingAt(facts, now).state === "open").toBe(within);
      }),
    );
  });

  test("what opens next lies ahead, is open then, and nothing opens before it", () => {
    fc.assert(
      fc.property(week, instant, (facts, moment) => {
        const now = wallClock(moment);
        const opening = openingAt(facts, now);
        if (opening.state !== "closed" || !opening.opens) return;
        const { day, time } = opening.opens;
        expect(`${day} ${time}` > `${now.day} ${now.time}`).toBe(true);
        expect(openingAt(facts, opening.opens).state).toBe("open");
        for (let between = now.day; between < day; between = addDays(between, 1)) {
          const later = hoursOn(facts, between).spans.filter(
            ({ from }) => between > now.day || from > now.time,
          );
          expect(later).toEqual([]);
        }
      }),
    );
  });

  test("a public holiday is never open in the usual week", () => {
    fc.assert(
      fc.property(week, instant, (facts, moment) => {
        const now = wallClock(moment);
        if (isPublicHoliday(now.day)) expect(openingAt(facts, now).state).not.toBe("open");
      }),
    );
  });
});

test("weekdays are those of the calendar", () => {
  fc.assert(
    fc.property(instant, (moment) => {
      const { day } = wallClock(moment);
      const index = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      expect(weekdayOf(day)).toBe(weekdays[index]);
    }),
  );
});
