import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { linkAsks, linkEnd } from "./link-asks";

const today = plainDate.parse("2026-11-27");
const at = new Date("2026-11-27T09:00:00Z");
type Referral = Parameters<typeof linkEnd>[0];

const runs = (plannedEnd: string | null, state = "active") =>
  ({ state, plannedEnd }) as Referral["placement"];
const referral = (change: Partial<Referral>): Referral => ({
  ...{ state: "sent", confirmedAt: null, placement: null, plannedStart: null },
  consent: { expiresOn: "2027-05-31" },
  ...change,
});
const begun = { state: "started", confirmedAt: at } as const;

test.each([
  ["answer", { state: "received" }],
  ["decide", { state: "waitlisted" }],
  ["begin", { state: "accepted" }],
  ["nothing", { state: "started", placement: runs("2027-01-01") }],
  ["attend", { ...begun, placement: runs("2026-12-22") }],
  ["attend", { ...begun, placement: runs(null) }],
  ["end", { ...begun, placement: runs("2026-11-26") }],
  // At an office nobody takes part in anything.
  ["nothing", begun],
  ["nothing", { state: "completed", confirmedAt: at, placement: runs("2026-12-22", "ended") }],
] as const)("asks for %s: %j", (asks, change) => {
  expect(linkAsks(referral(change), today)).toBe(asks);
});

const usual = "2026-12-18T09:00:00.000Z";

test.each([
  ["as usual, before it is answered", {}, usual],
  ["as usual, where no end is known", { ...begun, placement: runs(null) }, usual],
  ["as usual, where the end is near", { ...begun, placement: runs("2026-12-01") }, usual],
  ["past the end", { ...begun, placement: runs("2026-12-22") }, "2027-01-05T17:00:00.000Z"],
  [
    "past the beginning",
    { state: "accepted", plannedStart: "2027-01-11" },
    "2027-01-25T17:00:00.000Z",
  ],
  ["through the consent", { ...begun, placement: runs("2027-05-25") }, "2027-05-31T21:59:00.000Z"],
  [
    "no longer than a consent that ends before the usual day",
    { state: "accepted", plannedStart: "2027-01-11", consent: { expiresOn: "2026-12-05" } },
    "2026-12-05T22:59:00.000Z",
  ],
  [
    "no longer than that before it is answered",
    { consent: { expiresOn: "2026-12-05" } },
    "2026-12-05T22:59:00.000Z",
  ],
  ["as usual after the end", { ...begun, placement: runs("2027-05-25", "ended") }, usual],
] as const)("a link holds %s", (_how, change, until) => {
  expect(linkEnd(referral(change), at, 21).toISOString()).toBe(until);
});
