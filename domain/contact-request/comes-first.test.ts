import { expect, test } from "vitest";
import { berlinMoment } from "@/lib/berlin-instant";
import { plainDate } from "@/lib/plain-date";
import { appointmentFirst } from "./comes-first";

const day = plainDate.parse("2026-12-02");
const later = plainDate.parse("2026-12-04");
const at = berlinMoment(day, "10:00");
const hour = (time: string, on = day) => ({ day: on, time, minutes: 45 });

test.each([
  ["nothing to come", [], null, undefined],
  ["an appointment alone", [hour("15:30")], null, "15:30"],
  ["one that is over, and another", [hour("09:00"), hour("15:30")], null, "15:30"],
  ["one that has begun", [hour("09:30")], null, "09:30"],
  ["one that is over alone", [hour("09:15")], null, undefined],
  ["before the promised call", [hour("15:30")], berlinMoment(day, "16:00"), "15:30"],
  ["after the promised call", [hour("11:00", later)], berlinMoment(day, "16:00"), undefined],
  ["a promise that was not kept", [hour("11:00", later)], berlinMoment(day, "09:00"), "11:00"],
] as const)("%s", (_what, appointments, promisedBy, first) => {
  expect(appointmentFirst(appointments, promisedBy, at)?.time).toBe(first);
});
