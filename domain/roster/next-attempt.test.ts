import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { byUrgency, type NextAttempt, nextAttempt, type Outreached } from "./next-attempt";

const rules = { attempts: 3, daysBetween: 7, daysAfterTalk: 14, paperEnds: 42 };
const day = (text: string) => plainDate.parse(text);
const today = day("2026-11-20");
const somebody: Outreached = {
  reach: "unknown",
  spokenSince: null,
  attempts: 0,
  moreAttempts: 0,
  lastTryOn: null,
  lastMedium: null,
  callable: true,
  visitable: true,
  missing: false,
  paperValidUntil: null,
};
const tried = { reach: "attempted", attempts: 1, lastTryOn: day("2026-11-01") } as const;
const attempt = (medium: string, why: string) => ({ kind: "attempt", medium, why });

const table: readonly (readonly [string, Partial<Outreached>, object])[] = [
  ["never tried, with a number", {}, attempt("call", "neverTried")],
  ["never tried, without a number", { callable: false }, attempt("visit", "neverTried")],
  [
    "neither number nor address",
    { callable: false, visitable: false },
    { kind: "decide", why: "noWay" },
  ],
  ["called in vain", { ...tried, lastMedium: "call" }, attempt("message", "tryAgain")],
  ["wrote in vain", { ...tried, lastMedium: "message" }, attempt("visit", "tryAgain")],
  [
    "wrote in vain, no address",
    { ...tried, lastMedium: "message", visitable: false },
    attempt("call", "tryAgain"),
  ],
  ["visited in vain", { ...tried, lastMedium: "visit" }, attempt("call", "tryAgain")],
  [
    "tried six days ago",
    { ...tried, lastTryOn: day("2026-11-14") },
    { kind: "wait", until: "2026-11-21" },
  ],
  ["tried seven days ago", { ...tried, lastTryOn: day("2026-11-13") }, attempt("call", "tryAgain")],
  [
    "spoken with 13 days ago",
    { reach: "reached", lastTryOn: day("2026-11-07") },
    { kind: "wait", until: "2026-11-21" },
  ],
  [
    "spoken with 14 days ago",
    { reach: "reached", lastTryOn: day("2026-11-06") },
    attempt("call", "talkAgain"),
  ],
  ["paper ends in 42 days", { paperValidUntil: day("2027-01-01") }, attempt("call", "paperEnds")],
  ["paper ends in 43 days", { paperValidUntil: day("2027-01-02") }, attempt("call", "neverTried")],
  ["paper ends today", { paperValidUntil: today }, attempt("call", "paperEnds")],
  ["paper has ended", { paperValidUntil: day("2026-11-19") }, attempt("call", "paperEnded")],
  ["tried as often as allowed", { ...tried, attempts: 3 }, { kind: "decide", why: "capped" }],
  [
    "capped, paper ends",
    { ...tried, attempts: 3, paperValidUntil: today },
    { kind: "decide", why: "capped" },
  ],
  ["one more try allowed", { ...tried, attempts: 3, moreAttempts: 4 }, attempt("call", "tryAgain")],
  [
    "that one is used up",
    { ...tried, attempts: 4, moreAttempts: 4 },
    { kind: "decide", why: "capped" },
  ],
  ["not on the list any more", { missing: true }, { kind: "decide", why: "missing" }],
  ["refused", { reach: "declined" }, { kind: "none" }],
  ["refused, paper ends", { reach: "declined", paperValidUntil: today }, { kind: "none" }],
  ["refused, not on the list any more", { reach: "declined", missing: true }, { kind: "none" }],
  [
    "accompanied until 3 days ago",
    { reach: "reached", lastTryOn: day("2026-01-07"), spokenSince: day("2026-11-17") },
    { kind: "wait", until: day("2026-12-01") },
  ],
  ["accompanied", { reach: "engaged" }, { kind: "none" }],
  ["moved", { reach: "moved" }, { kind: "none" }],
  ["too old", { reach: "agedOut" }, { kind: "none" }],
];

test.each(table)("%s", (_who, known, next) => {
  expect(nextAttempt({ ...somebody, ...known }, today, rules)).toMatchObject(next);
});

test("whose paper ends comes first, then whose has ended, then who was never tried, then the fewest tries", () => {
  const ranked = table
    .map(([who, known]) => ({
      ...{ who, attempts: known.attempts ?? 0 },
      next: nextAttempt({ ...somebody, ...known }, today, rules),
    }))
    .filter(
      (each): each is typeof each & { next: NextAttempt & { kind: "attempt" } } =>
        each.next.kind === "attempt",
    )
    .toSorted(byUrgency)
    .map(({ who }) => who);
  expect(ranked.slice(0, 3)).toEqual([
    "paper ends in 42 days",
    "paper ends today",
    "paper has ended",
  ]);
  expect(ranked.indexOf("never tried, with a number")).toBeLessThan(
    ranked.indexOf("spoken with 14 days ago"),
  );
  expect(ranked.at(-1)).toBe("one more try allowed");
});
