import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { names } from "./checks";
import { gapOf, isCovered } from "./coverage";
import { conferenceDeeds, conferenceStates, deedsIn, endOf, minutesBetween } from "./rules";

const day = plainDate.parse("2026-12-10");
const begins = new Date("2026-12-10T13:00:00Z");
const conference = { about: "person" as const, topics: ["work", "school"], day, begins };
const consent = { fields: ["work", "school"], expiresOn: "2026-12-10", withdrawnAt: null };
const at = (instant: string) => new Date(instant);

describe("what can be done with a conference", () => {
  const table = {
    planned: ["change", "invite", "consent", "hold", "cancel"],
    held: ["minute", "decide", "attend", "takeBack"],
    cancelled: [],
  } as const;
  test.each(
    conferenceStates.flatMap((state) => conferenceDeeds.map((deed) => [state, deed] as const)),
  )("%s: %s", (state, deed) => {
    const allowed: readonly string[] = table[state];
    expect(deedsIn(state).includes(deed)).toBe(allowed.includes(deed));
  });
});

describe("whether somebody may hear of the person", () => {
  test.each([
    ["with a consent to all topics through that day", consent, null],
    ["without a consent", null, "never"],
    ["with one that ends the day before", { ...consent, expiresOn: "2026-12-09" }, "expired"],
    ["with one to some topics", { ...consent, fields: ["work"] }, "topics"],
    [
      "with one taken back before it begins",
      { ...consent, withdrawnAt: at("2026-12-10T12:59:59Z") },
      "withdrawn",
    ],
    ["with one taken back after it began", { ...consent, withdrawnAt: begins }, null],
  ] as const)("%s", (_what, given, gap) => {
    expect(gapOf(given, conference)).toBe(gap);
    expect(gapOf(given, { ...conference, about: "general" })).toBeNull();
  });

  const consents = fc.option(
    fc.record({
      fields: fc.subarray(["work", "school", "health"]),
      expiresOn: fc.constantFrom("2026-12-09", "2026-12-10", "2027-01-01"),
      withdrawnAt: fc.option(
        fc.constantFrom(at("2026-12-01T08:00:00Z"), at("2026-12-20T08:00:00Z")),
      ),
    }),
  );

  test("nobody is left out: one who may not hear is enough", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ consent: consents })), (participants) => {
        const may = participants.map((each) => gapOf(each.consent, conference) === null);
        const all = participants.length > 0 && may.every(Boolean);
        expect(isCovered(participants, conference)).toBe(all);
      }),
    );
  });

  test("another topic never lets anybody hear who might not before", () => {
    fc.assert(
      fc.property(consents, fc.constantFrom("work", "health", "paper"), (given, topic) => {
        const more = { ...conference, topics: [...conference.topics, topic] };
        if (gapOf(given, more) === null) expect(gapOf(given, conference)).toBeNull();
      }),
    );
  });
});

test("the end of a conference is its beginning and its minutes, within the day", () => {
  expect(endOf("14:30", 45)).toBe("15:15");
  expect(endOf("23:30", 90)).toBe("23:59");
  const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => endOf("00:00", minute));
  fc.assert(
    fc.property(clock, clock, (from, until) => {
      const minutes = minutesBetween(from, until);
      expect(minutes > 0).toBe(from < until);
      if (minutes > 0) expect(endOf(from, minutes)).toBe(until);
    }),
  );
});

test.each([
  ["Rathaus, bei Selam", true],
  ["Wohnung geheimname", true],
  ["Selamstraße 4, Raum 3", false],
  ["", false],
])("in „%s“ the person is named: %s", (place, named) => {
  expect(names(place, "Selam Geheimname")).toBe(named);
});
