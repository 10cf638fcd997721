import { expect, test } from "vitest";
import type { Task, TaskKind } from "@/domain/today-task";
import { berlinMoment } from "@/lib/berlin-instant";
import { plainDate } from "@/lib/plain-date";
import { backOn, nextWorkingDay, pressureOf, usualWeekMinutes, weekFrom } from "./rules";

const day = (text: string) => plainDate.parse(text);
/** A Wednesday. */
const today = day("2026-12-02");
const at = berlinMoment(today, "10:00");

const one = (kind: TaskKind, dueOn: string, known: Partial<Task> = {}): Task => ({
  ...{ kind, id: kind, dueOn: day(dueOn), since: day(dueOn), dueAt: null },
  ...{ who: { personId: "1" }, about: "", href: "/", version: null, ...known },
});

test.each([
  [one("request", "2026-12-02", { dueAt: berlinMoment(today, "16:00") }), "promised"],
  [one("consentBack", "2026-12-02", { dueAt: berlinMoment(today, "09:59") }), "broken"],
  [one("request", "2026-12-01", { dueAt: berlinMoment(day("2026-12-01"), "16:00") }), "broken"],
  [one("appointmentMoved", "2026-12-09"), "promised"],
  // Of an hour that is far away nobody has to be told before all others.
  [one("appointmentMoved", "2026-12-10"), "soon"],
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

test.each([
  ["before its day comes back on it", "request", "2026-12-04", "2026-12-27", "2026-12-04"],
  ["on its day comes back on the next", "callWish", "2026-12-02", "2026-12-27", "2026-12-03"],
  ["that is over comes back on the next day", "request", "2026-11-30", "2026-12-27", "2026-12-03"],
  ["for a short time comes back then", "request", "2026-12-08", "2026-12-03", "2026-12-03"],
] as const)("a promise that is put off %s", (_how, kind, dueOn, untilOn, back) => {
  expect(backOn(one(kind, dueOn), { untilOn: day(untilOn), on: today })).toBe(back);
});

test.each([
  // The 7th is a Monday: it has to be said on Friday.
  ["for a Monday comes back before the weekend", "2026-12-07", "2026-12-20", "2026-12-04"],
  ["for tomorrow comes back tomorrow", "2026-12-03", "2026-12-20", "2026-12-03"],
  ["for later comes back when somebody says", "2026-12-15", "2026-12-09", "2026-12-09"],
] as const)("what a person has to hear before an hour, put off %s", (_how, dueOn, until, back) => {
  const putOff = { untilOn: day(until), on: today };
  expect(backOn(one("appointmentMoved", dueOn), putOff)).toBe(back);
});

test("what nobody was promised is put off as far as somebody says", () => {
  const putOff = { untilOn: day("2026-12-27"), on: today };
  expect(backOn(one("followUp", "2026-12-02"), putOff)).toBe("2026-12-27");
});
