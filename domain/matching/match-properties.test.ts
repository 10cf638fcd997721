import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OfferFacts, offerFacts } from "@/domain/offer/facts";
import {
  acceptedPapers,
  categories,
  germanLevels,
  papers,
  schoolCertificates,
  workPermitNeeds,
} from "@/domain/offer/vocabulary";
import { factsWith } from "@/domain/testing/fixtures";
import { addDays, plainDate } from "@/lib/plain-date";
import { match, type ReasonCode, type Seeker, type Verdict } from "./match";

const asked = plainDate.parse("2027-01-10");
const around = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(asked, days));
const born = around(-31 * 366, -13 * 365);
const optional = { requiredKeys: [] };
const often = { numRuns: 1000 };

const seekers: fc.Arbitrary<Seeker> = fc
  .record(
    {
      paper: fc.constantFrom(...papers),
      paperValidUntil: around(-100, 400),
      workPermit: fc.constantFrom("yes", "no", "onRequest"),
      birthDate: born,
      age: fc.integer({ min: 13, max: 31 }),
      german: fc.constantFrom(...germanLevels),
      literate: fc.boolean(),
      school: fc.constantFrom(...schoolCertificates),
      childcareNeeded: fc.boolean(),
      gender: fc.constantFrom("female", "male", "diverse"),
    },
    optional,
  )
  // An age is only given where no birth date is known.
  .map(({ age, ...known }) => (age === undefined || known.birthDate ? known : { ...known, age }));

const offers: fc.Arbitrary<OfferFacts> = fc
  .record(
    {
      category: fc.constantFrom(...categories),
      when: fc.record(
        { start: around(-200, 500), end: around(-20, 900), deadline: around(-60, 400) },
        optional,
      ),
      money: fc.record({ childcare: fc.boolean() }, optional),
      who: fc.record(
        {
          ageMin: fc.integer({ min: 14, max: 22 }),
          ageMax: fc.integer({ min: 20, max: 30 }),
          germanNeeded: fc.constantFrom(...germanLevels),
          womenOnly: fc.boolean(),
          schoolCertificateNeeded: fc.constantFrom(...schoolCertificates),
          acceptedPapers: fc.uniqueArray(fc.constantFrom(...acceptedPapers), { maxLength: 4 }),
          workPermitNeeded: fc.constantFrom(...workPermitNeeds),
        },
        optional,
      ),
      places: fc.record({
        free: fc.integer({ min: 0, max: 2 }),
        asOf: fc.constant("2027-01-01"),
      }),
    },
    optional,
  )
  .map(factsWith);

const factsOfSeeker: readonly [readonly (keyof Seeker)[], readonly ReasonCode[]][] = [
  [["paper"], ["paper"]],
  [["paperValidUntil"], ["paperEnds"]],
  [["workPermit"], ["workPermit"]],
  [
    ["birthDate", "age"],
    ["tooYoung", "tooOld"],
  ],
  [["german"], ["german"]],
  [["literate"], ["literacy"]],
  [["school"], ["school"]],
  [["childcareNeeded"], ["childcare"]],
  [["gender"], ["womenOnly"]],
];

function without(seeker: Seeker, facts: readonly (keyof Seeker)[]): Seeker {
  const known = Object.entries(seeker).filter(([name]) => !facts.some((fact) => fact === name));
  return Object.fromEntries(known);
}

describe("what is not known of a person", () => {
  test.each(factsOfSeeker)("never excludes: %j", (facts, codes) => {
    fc.assert(
      fc.property(seekers, offers, (seeker, offer) => {
        const { verdict, reasons } = match(without(seeker, facts), offer, asked);
        const about = reasons.filter(({ code }) => codes.includes(code));
        expect(about.every((reason) => reason.verdict === "ask")).toBe(true);
        if (match(seeker, offer, asked).verdict !== "doesNotFit") {
          expect(verdict).not.toBe("doesNotFit");
        }
      }),
      often,
    );
  });
});

describe("what is not known of an offer", () => {
  test.each([
    ["who", "ageMin"],
    ["who", "ageMax"],
    ["who", "germanNeeded"],
    ["who", "womenOnly"],
    ["who", "schoolCertificateNeeded"],
    ["who", "acceptedPapers"],
    ["who", "workPermitNeeded"],
    ["when", "start"],
    ["when", "end"],
    ["when", "deadline"],
    ["money", "childcare"],
    ["places", "free"],
  ] as const)("never excludes: %s.%s", (group, fact) => {
    fc.assert(
      fc.property(seekers, offers, (seeker, offer) => {
        fc.pre(match(seeker, offer, asked).verdict !== "doesNotFit");
        const known = Object.entries(offer[group] ?? {}).filter(([name]) => name !== fact);
        const less = offerFacts.parse({
          ...offer,
          ...(offer[group] ? { [group]: Object.fromEntries(known) } : {}),
        });
        expect(match(seeker, less, asked).verdict).not.toBe("doesNotFit");
      }),
      often,
    );
  });
});

test("a refusal says only why it refuses, and what fits says nothing", () => {
  fc.assert(
    fc.property(seekers, offers, (seeker, offer) => {
      const { verdict, reasons } = match(seeker, offer, asked);
      expect(new Set(reasons.map((reason) => reason.verdict))).toEqual(
        new Set(verdict === "fits" ? [] : [verdict]),
      );
    }),
  );
});

test("the same question has the same answer, and asking changes neither side", () => {
  fc.assert(
    fc.property(seekers, offers, (seeker, offer) => {
      const before = structuredClone({ seeker, offer });
      expect(match(seeker, offer, asked)).toEqual(match(before.seeker, before.offer, asked));
      expect({ seeker, offer }).toEqual(before);
    }),
  );
});

const worth: Record<Verdict, number> = { doesNotFit: 0, ask: 1, fits: 2 };

test("learning more German never makes an offer fit less", () => {
  const twoLevels = fc
    .tuple(fc.nat(germanLevels.length - 1), fc.nat(germanLevels.length - 1))
    .map((indexes) => indexes.toSorted((a, b) => a - b))
    .map((indexes) => indexes.map((index) => germanLevels[index] ?? "none"));
  fc.assert(
    fc.property(seekers, offers, twoLevels, (seeker, offer, [less, more]) => {
      const verdictWith = (german: typeof less) =>
        match({ ...seeker, ...(german ? { german } : {}) }, offer, asked).verdict;
      expect(worth[verdictWith(more)]).toBeGreaterThanOrEqual(worth[verdictWith(less)]);
    }),
  );
});
