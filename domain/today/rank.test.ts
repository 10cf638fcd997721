import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Task, type TaskKind, taskKinds } from "@/domain/today-task";
import { berlinMoment } from "@/lib/berlin-instant";
import { addDays, plainDate } from "@/lib/plain-date";
import {
  comparePlaces,
  cutToHours,
  keyOf,
  orderTasks,
  placeOf,
  type Ranked,
  whoIsMeant,
} from "./rank";
import { reasonOf } from "./reason";
import {
  backOn,
  nextWorkingDay,
  pressureOf,
  taskMinutes,
  usualWeekMinutes,
  weekFrom,
} from "./rules";

const day = (text: string) => plainDate.parse(text);
/** A Wednesday. */
const today = day("2026-12-02");
const at = berlinMoment(today, "10:00");

type Asked = Parameters<typeof orderTasks>[1] & Parameters<typeof cutToHours>[1];
const rankTasks = (given: readonly Task[], asked: Asked) =>
  cutToHours(orderTasks(given, asked), asked);
const talkOf = ({ who }: Task) => whoIsMeant(who, new Map());
const byRank = (a: Ranked, b: Ranked) => comparePlaces(placeOf(a), placeOf(b));

const tasks = fc.uniqueArray(
  fc
    .record({
      kind: fc.constantFrom(...taskKinds),
      id: fc.nat(200).map(String),
      due: fc.integer({ min: -40, max: 10 }),
      waited: fc.nat(30),
      hour: fc.integer({ min: 7, max: 19 }),
    })
    .map(({ kind, id, due, waited, hour }): Task => {
      const dueOn = kind === "appointment" ? today : addDays(today, due);
      const hasHour = kind === "appointment" || kind === "request" || kind === "callWish";
      return {
        ...{ kind, id, dueOn, who: { personId: id }, about: "", href: "/", version: null },
        since: addDays(dueOn, -waited),
        dueAt: hasHour ? berlinMoment(dueOn, `${String(hour).padStart(2, "0")}:00`) : null,
      };
    }),
  { selector: keyOf, maxLength: 60 },
);
const situations = fc.record({
  tasks,
  hours: fc.integer({ min: 0, max: 40 }),
  reserved: fc.integer({ min: 0, max: 300 }),
  putOff: fc.array(fc.tuple(fc.nat(59), fc.integer({ min: -2, max: 20 })), { maxLength: 8 }),
});

function ranked(situation: typeof situations extends fc.Arbitrary<infer One> ? One : never) {
  const { hours, reserved } = situation;
  const week = weekFrom(today, hours * 60);
  const putOff = new Map(
    situation.putOff.flatMap(([index, days]) => {
      const task = situation.tasks[index];
      return task ? [[keyOf(task), { untilOn: addDays(today, days), on: today }] as const] : [];
    }),
  );
  const lengths = new Map<string, number>();
  const ranking = rankTasks(situation.tasks, {
    at,
    today,
    week,
    reserved,
    putOff,
    lengths,
    talkOf,
  });
  return { ...ranking, week, left: Math.max(0, week.minutesLeft - reserved), all: situation.tasks };
}

const each = (look: (found: ReturnType<typeof ranked>) => void) =>
  fc.assert(fc.property(situations, (situation) => look(ranked(situation))));
const sorted = (list: readonly Task[]) => list.map(keyOf).sort();

describe("Today", () => {
  test("loses nothing and doubles nothing: all is planned, named as not done, or put off", () => {
    each(({ today: now, thisWeek, notThisWeek, putOff, all }) => {
      expect(sorted([...now, ...thisWeek, ...notThisWeek, ...putOff])).toEqual(sorted(all));
    });
  });

  test("plans no more than the hours of the week, but for what has its hour today", () => {
    each(({ today: now, thisWeek, left }) => {
      const planned = [...now, ...thisWeek].filter(
        ({ pressure, along }) => pressure !== "atAnHour" && !along,
      );
      const spent = [...now, ...thisWeek].reduce((sum, { minutes }) => sum + minutes, 0);
      if (planned.length > 0) expect(spent).toBeLessThanOrEqual(left);
    });
  });

  test("has one order, whatever the order it is given in", () => {
    fc.assert(
      fc.property(situations, fc.func(fc.nat()), (situation, shuffle) => {
        const given = situation.tasks.toSorted((a, b) => shuffle(keyOf(a)) - shuffle(keyOf(b)));
        const list = ({ today: now, thisWeek, notThisWeek }: ReturnType<typeof ranked>) =>
          [...now, ...thisWeek, ...notThisWeek].map(keyOf);
        expect(list(ranked({ ...situation, tasks: given, putOff: [] }))).toEqual(
          list(ranked({ ...situation, putOff: [] })),
        );
      }),
    );
    each(({ today: now, thisWeek }) => {
      const list = [...now, ...thisWeek].filter(({ along }) => !along);
      for (const [index, task] of list.entries()) {
        const next = list[index + 1];
        if (next) expect(byRank(task, next)).toBeLessThan(0);
      }
    });
  });

  test("keeps what has its hour in the order of hours and at its length, whosever it is", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        // Of three persons, so that many things are one person's.
        const shared = situation.tasks.map((task) => ({
          ...task,
          who: { personId: String(Number(task.id) % 3) },
        }));
        const fixed = ranked({ ...situation, tasks: shared }).today.filter(
          ({ pressure }) => pressure === "atAnHour",
        );
        expect(fixed).toEqual(fixed.toSorted(byRank));
        for (const { along, minutes, kind } of fixed) {
          expect([along, minutes]).toEqual([false, taskMinutes[kind]]);
        }
      }),
    );
  });

  test("never puts a thing that is past its promise below one of its kind that is not", () => {
    each(({ today: now, thisWeek, notThisWeek }) => {
      const list = [...now, ...thisWeek, ...notThisWeek];
      for (const kind of taskKinds) {
        const late = list
          .filter((task) => task.kind === kind && kind !== "appointment" && !task.along)
          .map(({ dueAt, dueOn }) => (dueAt ? dueAt <= at : dueOn < today));
        expect(late).toEqual(late.toSorted((a, b) => Number(b) - Number(a)));
      }
    });
  });

  test("says of each why it stands there, in a few words", () => {
    each(({ today: now, thisWeek, notThisWeek }) => {
      for (const task of [...now, ...thisWeek, ...notThisWeek]) {
        expect(reasonOf(task, today)).toMatch(/^.{4,45}$/);
      }
    });
  });
});

const one = (kind: TaskKind, dueOn: string, known: Partial<Task> = {}): Task => ({
  ...{ kind, id: kind, dueOn: day(dueOn), since: day(dueOn), dueAt: null },
  ...{ who: { personId: "1" }, about: "", href: "/", version: null, ...known },
});

const nothing = { putOff: new Map(), talkOf };

test.each([
  [one("request", "2026-12-02", { dueAt: berlinMoment(today, "16:00") }), "promised"],
  [one("consentBack", "2026-12-02", { dueAt: berlinMoment(today, "09:59") }), "broken"],
  [one("request", "2026-12-01", { dueAt: berlinMoment(day("2026-12-01"), "16:00") }), "broken"],
  [one("followUp", "2026-12-02"), "due"],
  [one("followUp", "2026-12-04"), "soon"],
  [one("outreach", "2026-11-01"), "whenPossible"],
] as const)("%j is %s", (task, pressure) => {
  expect(pressureOf(task, at, today)).toBe(pressure);
});

test.each([
  ["2026-12-02", "2026-12-03"],
  ["2026-12-04", "2026-12-07"],
  // After Christmas Eve come two holidays and a Sunday.
  ["2026-12-24", "2026-12-28"],
])("after %s one works again on %s", (from, next) => {
  expect(nextWorkingDay(day(from))).toBe(next);
});

test.each([
  ["2026-11-30", 1170, 234],
  ["2026-12-02", 702, 234],
  ["2026-12-04", 234, 234],
  // On a Saturday it is the whole week to come, and nothing today.
  ["2026-12-05", 1170, 0],
  // Christmas Day is a Friday: four days have the hours of five.
  ["2026-12-24", 293, 293],
])("on %s there are %i minutes left of the week, %i of them today", (on, left, ofToday) => {
  const week = weekFrom(day(on), usualWeekMinutes);
  expect([week.minutesLeft, week.minutesToday]).toEqual([left, ofToday]);
});

test("one person is called once: what is talked about stands together, and takes the time of one talk", () => {
  const who = (personId: string) => ({ who: { personId } });
  const given = [
    one("missedWeeks", "2026-12-01", who("Nilofar")),
    one("followUp", "2026-11-30", { id: "early", ...who("Kofi") }),
    one("followUp", "2026-12-02", who("Nilofar")),
    // That a carrier is asked needs no talk with the person.
    one("silentReferral", "2026-12-01", who("Nilofar")),
  ];
  const week = weekFrom(today, usualWeekMinutes);
  const known = { at, today, week, reserved: 0, ...nothing, lengths: new Map() };
  const list = rankTasks(given, known).today;
  expect(list.map(({ id, along, minutes }) => [id, along, minutes])).toEqual([
    ["missedWeeks", false, 20],
    ["followUp", true, 5],
    ["early", false, 20],
    ["silentReferral", false, 10],
  ]);
});

test("who has written from the number of somebody we seek is called once, for both", () => {
  const written = (requestId: string) => ({ who: { requestId, ofPersonId: null } });
  const given = [
    one("request", "2026-12-03", { id: "again", ...written("again") }),
    one("outreach", "2026-11-01", { id: "sought", who: { personId: "Dalia" } }),
    one("request", "2026-12-03", { id: "first", ...written("first") }),
    one("request", "2026-12-03", { id: "other", ...written("other") }),
  ];
  const week = weekFrom(today, usualWeekMinutes);
  const writers = new Map([
    ["first", "Dalia"],
    ["again", "Dalia"],
  ]);
  const known = {
    ...{ at, today, week, reserved: 0, putOff: new Map(), lengths: new Map() },
    talkOf: ({ who }: Task) => whoIsMeant(who, writers),
  };
  const list = rankTasks(given, known).today;
  expect(list.map(({ id, along, minutes }) => [id, along, minutes])).toEqual([
    ["again", false, 30],
    ["first", true, 5],
    ["sought", true, 5],
    ["other", false, 30],
  ]);
});

test("two appointments of one person on a day are two talks, each at its hour and with its time", () => {
  const meeting = (id: string, personId: string, time: string) =>
    one("appointment", today, { id, dueAt: berlinMoment(today, time), who: { personId } });
  const given = [
    meeting("noon", "Kofi", "12:00"),
    meeting("early", "Nilofar", "11:00"),
    meeting("late", "Nilofar", "16:00"),
    one("followUp", "2026-12-02", { who: { personId: "Nilofar" } }),
  ];
  const week = weekFrom(today, usualWeekMinutes);
  const lengths = new Map([["late", 60]]);
  const list = rankTasks(given, { at, today, week, reserved: 0, ...nothing, lengths }).today;
  expect(list.map(({ id, along, minutes }) => [id, along, minutes])).toEqual([
    ["early", false, 15],
    ["followUp", true, 5],
    ["noon", false, 15],
    ["late", false, 75],
  ]);
});

test.each([
  ["before its day comes back on it", "request", "2026-12-04", "2026-12-27", "2026-12-04"],
  ["on its day comes back on the next", "callWish", "2026-12-02", "2026-12-27", "2026-12-03"],
  ["that is over comes back on the next day", "request", "2026-11-30", "2026-12-27", "2026-12-03"],
  ["for a short time comes back then", "request", "2026-12-08", "2026-12-03", "2026-12-03"],
] as const)("a promise that is put off %s", (_how, kind, dueOn, untilOn, back) => {
  expect(backOn(one(kind, dueOn), { untilOn: day(untilOn), on: today })).toBe(back);
});

test("what nobody was promised is put off as far as somebody says", () => {
  const putOff = { untilOn: day("2026-12-27"), on: today };
  expect(backOn(one("followUp", "2026-12-02"), putOff)).toBe("2026-12-27");
});
