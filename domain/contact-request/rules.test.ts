import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicHoliday } from "@/lib/holidays";
import { addDays, asUtcDate, daysBetween, plainDate } from "@/lib/plain-date";
import {
  answerDay,
  answerWithinWorkingDays,
  isOpen,
  nextState,
  possibleEvents,
  type RequestEvent,
  type RequestState,
  requestEvents,
  requestStates,
} from "./rules";

type Moves = Partial<Record<RequestEvent | "convert" | "withdraw", RequestState>>;

const reopened: Moves = { reopen: "triaged" };
const table: Record<RequestState, Moves> = {
  new: {
    triage: "triaged",
    miss: "triaged",
    reach: "contacted",
    convert: "converted",
    answer: "answered",
    duplicate: "duplicate",
    withdraw: "withdrawn",
  },
  triaged: {
    miss: "triaged",
    reach: "contacted",
    convert: "converted",
    answer: "answered",
    duplicate: "duplicate",
    giveUp: "unreachable",
    withdraw: "withdrawn",
  },
  contacted: {
    miss: "triaged",
    convert: "converted",
    answer: "answered",
    duplicate: "duplicate",
    giveUp: "unreachable",
    withdraw: "withdrawn",
  },
  converted: { ...reopened, reach: "converted" },
  answered: { ...reopened, withdraw: "withdrawn" },
  duplicate: { ...reopened, withdraw: "withdrawn" },
  unreachable: { ...reopened, withdraw: "withdrawn" },
  withdrawn: {},
};

const everyEvent = [...requestEvents, "convert", "withdraw"] as const;
const cells = requestStates.flatMap((state) =>
  everyEvent.map((event) => [state, event, table[state][event]] as const),
);

describe("a contact request", () => {
  test.each(cells)("that is %s, on %s, becomes %s", (state, event, next) => {
    expect(nextState(state, event)).toBe(next);
  });

  test.each(requestStates)("that is %s is offered exactly what can happen to it", (state) => {
    const offered = possibleEvents({ state, awaits: true, unproven: false });
    expect([...offered].sort()).toEqual(
      Object.keys(table[state])
        .filter((event) => event !== "convert" && event !== "withdraw")
        .sort(),
    );
  });

  test("takes no talk while nobody knows who wrote it, nor one that is owed no more", () => {
    const unproven = (state: RequestState) =>
      possibleEvents({ state, awaits: true, unproven: true });
    expect(unproven("new")).toEqual(["triage", "miss"]);
    expect(unproven("contacted")).toEqual(["miss"]);
    expect(unproven("converted")).toEqual(["reopen"]);
    const owed = { state: "converted", awaits: false, unproven: false } as const;
    expect(possibleEvents(owed)).toEqual(["reopen"]);
  });

  test.each([
    ["new", true],
    ["triaged", true],
    ["contacted", true],
    ["converted", false],
    ["answered", false],
    ["duplicate", false],
    ["unreachable", false],
    ["withdrawn", false],
  ] as const)("that is %s is open: %s", (state, open) => {
    expect(isOpen(state)).toBe(open);
  });
});

describe("the promised day", () => {
  test.each([
    ["2027-01-11", "2027-01-13", "Monday: Wednesday"],
    ["2027-01-14", "2027-01-18", "Thursday: Monday"],
    ["2027-01-15", "2027-01-19", "Friday: Tuesday"],
    ["2027-01-16", "2027-01-19", "Saturday: Tuesday"],
    ["2027-01-17", "2027-01-19", "Sunday: Tuesday"],
    ["2026-12-22", "2026-12-24", "two working days before Christmas"],
    ["2026-12-23", "2026-12-28", "the day before Christmas Eve: after the holidays"],
    ["2026-12-24", "2026-12-29", "Christmas Eve"],
    ["2026-12-25", "2026-12-29", "Christmas Day, a Friday"],
    ["2026-12-30", "2027-01-04", "over New Year"],
    ["2026-12-31", "2027-01-05", "New Year's Eve"],
    ["2027-03-24", "2027-03-30", "Wednesday before Easter: after Easter Monday"],
    ["2027-03-25", "2027-03-31", "Maundy Thursday"],
    ["2027-03-26", "2027-03-31", "Good Friday"],
    ["2027-03-28", "2027-03-31", "Easter Sunday"],
    ["2027-05-05", "2027-05-10", "over Ascension"],
    ["2027-05-26", "2027-05-31", "over Corpus Christi"],
  ])("of what comes in on %s is %s (%s)", (received, promised) => {
    expect(answerDay(plainDate.parse(received))).toBe(promised);
  });

  test("is always a working day with exactly one other between it and the day of receipt", () => {
    const isWorkingDay = (day: ReturnType<typeof answerDay>) =>
      ![0, 6].includes(asUtcDate(day).getUTCDay()) && !isPublicHoliday(day);
    const first = plainDate.parse("2020-01-01");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const received = addDays(first, days);
        const promised = answerDay(received);
        expect(promised > received).toBe(true);
        expect(isWorkingDay(promised)).toBe(true);
        const until = Array.from({ length: daysBetween(received, promised) }, (_, index) =>
          addDays(received, index + 1),
        );
        expect(until.filter(isWorkingDay)).toHaveLength(answerWithinWorkingDays);
      }),
      { numRuns: 500 },
    );
  });
});
