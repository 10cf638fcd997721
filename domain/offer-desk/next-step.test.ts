import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { nextStep } from "./next-step";

const day = (text: string) => plainDate.parse(text);
const today = day("2026-11-24");
const well = {
  standing: "onShow",
  open: null,
  validUntil: day("2027-12-31"),
  check: { freshness: "fresh" },
  places: { asOf: day("2026-11-20") },
} as const;

test.each([
  ["nothing, where all is well", {}, undefined],
  ["nothing, where it has ended for good", { standing: "ended" }, undefined],
  [
    "to be mended before anything else",
    { standing: "expired", open: { state: "returned" } },
    "mend",
  ],
  ["to be finished", { open: { state: "draft" } }, "finish"],
  [
    "nothing, where a draft changes nothing yet",
    { open: { state: "draft", idle: true } },
    undefined,
  ],
  ["patience, while it is read", { open: { state: "submitted" } }, "wait"],
  ["another round, once it is over", { standing: "expired" }, "renew"],
  ["to go on, where it is paused", { standing: "paused" }, "resume"],
  ["a later end, in its last four weeks", { validUntil: day("2026-12-22") }, "prolong"],
  ["its facts confirmed, where that is due", { check: { freshness: "due" } }, "confirm"],
  ["its free places counted after 30 days", { places: { asOf: day("2026-10-01") } }, "places"],
] as const)("an offer needs %s", (_what, offer, step) => {
  expect(nextStep({ ...well, ...offer }, today)).toBe(step);
});
