import fc from "fast-check";
import { expect, test } from "vitest";
import { referralStates } from "@/domain/referral/rules";
import { weekdays } from "@/lib/opening-hours";
import { addDays, plainDate } from "@/lib/plain-date";
import { isDigestDue, isReminderDue } from "./rules";

const day = (text: string) => plainDate.parse(text);
const monday = day("2026-11-30");
const weekly = { digest: "mon", remind: 7 } as const;

test.each([
  ["on its day, the first time", 0, null, "mon", true],
  ["not twice on its day", 0, 0, "mon", false],
  ["a week later", 0, -7, "mon", true],
  ["one and two days late, where nothing ran on its day", 2, -7, "mon", true],
  ["not three days late", 3, -7, "mon", false],
  ["not on the day after it was written", 1, 0, "mon", false],
  ["on another weekday, where the city wants it", 3, -4, "thu", true],
  ["never, where the city wants none", 0, null, "none", false],
] as const)("the weekly mail is due %s", (_when, today, last, digest, due) => {
  const lastOn = last === null ? null : addDays(monday, last);
  expect(isDigestDue(addDays(monday, today), lastOn, { digest, remind: 7 })).toBe(due);
});

test("whenever the portal looks, one weekly mail comes in a week, and one in every week it looks daily", () => {
  fc.assert(
    fc.property(fc.constantFrom(...weekdays), fc.array(fc.boolean()), (digest, looks) => {
      let lastOn: ReturnType<typeof day> | null = null;
      for (const [offset, look] of looks.entries()) {
        const today = addDays(monday, offset);
        if (!look || !isDigestDue(today, lastOn, { digest, remind: 7 })) continue;
        if (lastOn) expect(today > addDays(lastOn, 4)).toBe(true);
        lastOn = today;
      }
      if (looks.length >= 14 && looks.every(Boolean)) expect(lastOn).not.toBeNull();
    }),
  );
});

const told = { state: "sent", sentOn: monday, toldOn: null, reminders: 0 } as const;

test.each([
  ["after seven days without a word", {}, 7, true],
  ["not before", {}, 6, false],
  ["counted from the last mail about it", { toldOn: addDays(monday, 3) }, 9, false],
  ["a second time", { toldOn: addDays(monday, 7), reminders: 1 }, 14, true],
  ["not a third time", { toldOn: addDays(monday, 14), reminders: 2 }, 40, false],
] as const)("a reminder is due %s", (_when, change, after, due) => {
  expect(isReminderDue({ ...told, ...change }, addDays(monday, after), weekly)).toBe(due);
});

test.each(referralStates)("of what is %s nobody is reminded but for an answer", (state) => {
  const due = isReminderDue({ ...told, state }, addDays(monday, 30), weekly);
  expect(due).toBe(state === "sent" || state === "received");
  const none = { digest: "mon", remind: "none" } as const;
  expect(isReminderDue({ ...told, state }, addDays(monday, 30), none)).toBe(false);
});
