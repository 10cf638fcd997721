import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "@/lib/plain-date";
import { freshnessOf, isPauseDue, isReminderDue } from "./rules";

const days = { remind: 90, remindAgain: 104, unconfirmed: 118, pause: 146 };
const lastChecked = plainDate.parse("2026-01-01");
const on = (age: number) => addDays(lastChecked, age);
const sent = (...ages: (number | null)[]) =>
  ages.map((age) => ({ sentOn: age === null ? null : on(age) }));

test.each([
  [0, "fresh"],
  [89, "fresh"],
  [90, "due"],
  [117, "due"],
  [118, "unconfirmed"],
  [400, "unconfirmed"],
] as const)("after %d days an offer is %s", (age, state) => {
  expect(freshnessOf(lastChecked, on(age), days)).toBe(state);
});

test.each([
  ["on day 89 nobody is asked", 89, sent(), false],
  ["on day 90 the carrier is asked", 90, sent(), true],
  ["and not again before day 104", 103, sent(90), false],
  ["on day 104 once more", 104, sent(90), true],
  ["14 days after a mail that left late", 110, sent(100), false],
  ["and not while the first has not left", 140, sent(null), false],
  ["a third time never", 300, sent(90, 104), false],
])("%s", (_what, age, asked, due) => {
  expect(isReminderDue({ lastChecked, asked, onDate: on(age) }, days)).toBe(due);
});

test.each([
  ["on day 145 it stays", 145, sent(90, 104), false],
  ["on day 146 it is paused", 146, sent(90, 104), true],
  ["42 days after a second mail that left late", 146, sent(90, 110), false],
  ["never while a mail has not left", 400, sent(90, null), false],
  ["never when nobody was asked", 400, sent(), false],
  ["never when asked once", 400, sent(90), false],
])("%s", (_what, age, asked, due) => {
  expect(isPauseDue({ lastChecked, asked, onDate: on(age) }, days)).toBe(due);
});

test("nobody is asked and paused on the same day, whatever the days", () => {
  const age = fc.integer({ min: 0, max: 500 });
  const asked = fc.array(fc.option(age, { nil: null }), { maxLength: 3 });
  fc.assert(
    fc.property(age, asked, (now, ages) => {
      const known = { lastChecked, asked: sent(...ages), onDate: on(now) };
      expect(isReminderDue(known, days) && isPauseDue(known, days)).toBe(false);
    }),
  );
});
