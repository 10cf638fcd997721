import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { placeContradictions } from "./fact-rules";
import type { PlaceFacts } from "./facts";

const day = (date: string) => plainDate.parse(date);

const place: PlaceFacts = {
  kind: "counselling",
  fictitious: true,
  address: "Musterweg 1",
  contactLanguages: ["de"],
  appointment: "no",
  topics: ["papers"],
  free: true,
  lastChecked: day("2026-11-16"),
};

const mornings = { weekdays: ["mon" as const, "tue" as const], from: "08:00", to: "12:00" };

test.each<[string, Partial<PlaceFacts>, string | null]>([
  ["no hours", {}, null],
  ["a break at noon", { hours: [mornings, { ...mornings, from: "13:00", to: "16:00" }] }, null],
  [
    "an opening right after another",
    { hours: [mornings, { ...mornings, from: "12:00", to: "13:00" }] },
    null,
  ],
  [
    "two openings at once",
    { hours: [mornings, { weekdays: ["tue"], from: "11:59", to: "13:00" }] },
    "hours.1.from",
  ],
  [
    "the same hours on different days",
    { hours: [mornings, { ...mornings, weekdays: ["wed"] }] },
    null,
  ],
  ["an opening that ends as it begins", { hours: [{ ...mornings, to: "08:00" }] }, "hours.0.to"],
  ["an opening until midnight", { hours: [{ ...mornings, to: "24:00" }] }, null],
  ["a day off", { exceptions: [{ from: day("2026-12-24"), reason: "training" }] }, null],
  [
    "days off that end before they begin",
    { exceptions: [{ from: day("2026-12-24"), to: day("2026-12-23"), reason: "training" }] },
    "exceptions.0.to",
  ],
  [
    "a day with two exceptions",
    {
      exceptions: [
        { from: day("2026-12-24"), to: day("2026-12-31"), reason: "companyHoliday" },
        { from: day("2026-12-31"), reason: "other" },
      ],
    },
    "exceptions.1.from",
  ],
  [
    "an exception with hours that end before they begin",
    {
      exceptions: [
        { from: day("2026-12-24"), reason: "other", open: [{ from: "10:00", to: "09:00" }] },
      ],
    },
    "exceptions.0.open.0.to",
  ],
])("%s: contradicts itself at %3$s", (_what, facts, path) => {
  const found = placeContradictions({ ...place, ...facts }).map((each) => each.path.join("."));
  expect(found).toEqual(path ? [path] : []);
});
