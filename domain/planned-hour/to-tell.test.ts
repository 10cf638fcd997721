import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { berlinDate, now } from "@/lib/clock";
import { formatTime } from "@/lib/i18n/format";
import { type Became, ownHours, tellBefore, toTell } from "./to-tell";

/** An hour of which nobody has told the person, who knows the other one. Now is the first, 10:00. */
const untold = (is: string, knows: string, became: Became) => {
  const [day = "", time = ""] = is.split(" ");
  const [knownDay = "", knownTime = ""] = knows.split(" ");
  return { ...{ day, time, knownDay, knownTime, became }, personOwedAt: now() };
};
const [past, begun, soon] = ["2026-11-30 09:00", "2026-12-01 09:00", "2026-12-01 15:00"];
const [fourth, tenth] = ["2026-12-04 09:00", "2026-12-10 09:00"];

/** What is to be told, and what stands on the page: "!" for what takes place. */
const table: readonly (readonly [string, string, Became, string | null, string[]])[] = [
  [fourth, tenth, "ahead", "takesPlace", [`!${fourth}`]],
  [fourth, fourth, "ahead", "takesPlace", [`!${fourth}`]],
  [soon, past, "ahead", "takesPlace", [`!${soon}`]],
  // Of what has begun nobody is told, but whoever would still come.
  [begun, past, "ahead", null, [`!${begun}`]],
  [begun, begun, "ahead", null, [`!${begun}`]],
  [begun, soon, "ahead", "isOff", [`!${begun}`]],
  [past, tenth, "ahead", "isOff", [tenth]],
  [past, tenth, "without", "isOff", [tenth]],
  [begun, soon, "without", "isOff", [soon]],
  [soon, begun, "without", null, []],
  [tenth, tenth, "without", null, []],
  // Whoever was there knows.
  [past, tenth, "with", null, []],
  [fourth, tenth, "off", "isOff", [tenth, fourth]],
  [past, tenth, "off", "isOff", [tenth]],
  [tenth, past, "off", "isOff", [tenth]],
  [begun, begun, "off", "isOff", [begun]],
  [past, past, "off", null, []],
];

test.each(table)("at %s, known at %s, that is %s: to tell is %s", (...row) => {
  const [is, knows, became, says, shown] = row;
  const changed = untold(is, knows, became);
  expect(toTell(changed)).toBe(says);
  const page = ownHours(changed);
  const words = page.map(({ day, time, cancelled }) => `${cancelled ? "" : "!"}${day} ${time}`);
  expect(words).toEqual(shown);
  // Once they are told, only what takes place, or does not, is left on their page.
  const told = { ...changed, personOwedAt: null };
  expect(toTell(told)).toBeNull();
  const stays = became === "off" || page.some(({ cancelled }) => !cancelled);
  expect(ownHours(told)).toEqual(stays ? page : []);
});

test.each([
  [fourth, tenth, "ahead", fourth],
  [tenth, fourth, "ahead", fourth],
  [soon, past, "ahead", soon],
  [past, tenth, "without", tenth],
  [fourth, tenth, "without", tenth],
  [tenth, fourth, "off", fourth],
  [begun, begun, "off", null],
] as const)("at %s, known at %s, that is %s: somebody has to tell it before %s", (...row) => {
  const [is, knows, became, before] = row;
  const moment = tellBefore(untold(is, knows, became));
  expect(moment && `${berlinDate(moment)} ${formatTime(moment)}`).toBe(before);
});
