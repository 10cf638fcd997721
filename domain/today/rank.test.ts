import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Task, type TaskKind, taskKinds } from "@/domain/today-task";
import { berlinMoment } from "@/lib/berlin-instant";
import { addDays, plainDate } from "@/lib/plain-date";
import { cutToHours, keyOf, orderTasks, whoIsMeant } from "./rank";
import { reasonOf } from "./reason";
import { taskMinutes, usualWeekMinutes, weekFrom } from "./rules";

const day = (text: string) => plainDate.parse(text);
/** A Wednesday. */
const today = day("2026-12-02");
const at = berlinMoment(today, "10:00");

type Asked = Parameters<typeof orderTasks>[1] & Parameters<typeof cutToHours>[1];
const rankTasks = (given: readonly Task[], asked: Asked) =>
  cutToHours(orderTasks(given, asked), asked);
const talkOf = ({ who }: Task) => whoIsMeant(who, new Map());

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
      const isToday = kind === "appointment" || kind === "conference";
      const dueOn = isToday ? today : addDays(today, due);
      const hasHour = isToday || kind === "request" || kind === "callWish";
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
  });

  test("begins with what has its hour, then what was promised and is late, and ends with what has no day", () => {
    const rule = ["atAnHour", "broken", "promised", "due", "soon", "whenPossible"];
    each(({ today: now, thisWeek, notThisWeek }) => {
      for (const list of [now, thisWeek, notThisWeek]) {
        const places = list.filter(({ along }) => !along).map((one) => rule.indexOf(one.pressure));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    });
  });

  test("of one kind puts first whoever waits since longest, and of promises the earlier one", () => {
    each(({ today: now, thisWeek, notThisWeek }) => {
      const list = [...now, ...thisWeek, ...notThisWeek].filter(({ along }) => !along);
      const byPlace = Map.groupBy(list, ({ kind, pressure }) => `${pressure} ${kind}`);
      for (const alike of byPlace.values()) {
        const waits = alike.map(({ dueAt, dueOn, since }) =>
          dueAt ? dueAt.toISOString() : `${dueOn} ${since}`,
        );
        expect(waits).toEqual(waits.toSorted());
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
        const hours = fixed.map(({ dueAt }) => dueAt?.getTime() ?? 0);
        expect(hours).toEqual(hours.toSorted((a, b) => a - b));
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

test("puts the day in the order in which somebody with half a day would do it", () => {
  const morning = (kind: TaskKind, time: string) =>
    one(kind, today, { id: `${kind} ${time}`, dueAt: berlinMoment(today, time) });
  const until = (of: TaskKind, dueOn: string, time: string) =>
    one(of, dueOn, { id: `${of} ${dueOn} ${time}`, dueAt: berlinMoment(day(dueOn), time) });
  const inOrder = [
    morning("appointment", "11:00"),
    morning("conference", "14:00"),
    // Promises that are broken, then those that hold: who was to hear first.
    until("consentBack", "2026-12-02", "09:00"),
    until("request", "2026-11-30", "16:00"),
    until("callWish", "2026-12-01", "12:00"),
    until("request", "2026-12-02", "16:00"),
    until("request", "2026-12-03", "16:00"),
    // What is due: who is about to be lost, then who is asked, then whom others keep waiting.
    one("missedWeeks", "2026-12-02"),
    one("followUp", "2026-11-20"),
    one("followUp", "2026-12-02", { id: "later" }),
    one("silentReferral", "2026-11-01"),
    one("planStep", "2026-11-01"),
    // What ends soon, and whom nobody has reached.
    one("ending", "2026-12-20"),
    one("outreach", "2026-10-01"),
  ].map((task) => ({ ...task, who: { personId: task.id } }));
  const ordered = orderTasks(inOrder.toReversed(), { at, today, ...nothing, lengths: new Map() });
  expect(ordered.open.flat().map(keyOf)).toEqual(inOrder.map(keyOf));
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
