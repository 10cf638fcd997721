import { describe, expect, test } from "vitest";
import { factsWith } from "@/domain/testing/fixtures";
import { plainDate } from "@/lib/plain-date";
import { match, type Reason, type ReasonCode, type Seeker, type Unknown } from "./match";

type Patch = Parameters<typeof factsWith>[0];
type Row = readonly [rule: string, seeker: Seeker, offer: Patch, reasons: readonly Reason[]];

const day = (text: string) => plainDate.parse(text);
const asked = day("2027-01-10");
const no = (code: ReasonCode): Reason[] => [{ code, verdict: "doesNotFit" }];
const ask = (code: ReasonCode, unknown: Unknown): Reason[] => [{ code, verdict: "ask", unknown }];
const fits: Reason[] = [];

function expectReasons([, seeker, offer, reasons]: Row) {
  const found = match(seeker, factsWith(offer), asked);
  const verdicts = reasons.map(({ verdict }) => verdict);
  expect(found).toEqual({ verdict: verdicts[0] ?? "fits", reasons });
}

const papers: Row[] = [
  ["all papers: nobody is asked", {}, {}, fits],
  [
    "a paper on the list",
    { paper: "duldung60a" },
    { who: { acceptedPapers: ["gestattung", "duldung60a"] } },
    fits,
  ],
  [
    "a paper that is not on the list",
    { paper: "duldung60b" },
    { who: { acceptedPapers: ["gestattung", "duldung60a"] } },
    no("paper"),
  ],
  [
    "a list, and the paper is not known",
    {},
    { who: { acceptedPapers: ["gestattung"] } },
    ask("paper", "seeker"),
  ],
  [
    "the carrier decides by case",
    { paper: "duldung60b" },
    { who: { acceptedPapers: ["ask"] } },
    ask("paper", "offer"),
  ],
  [
    "nothing stated",
    { paper: "duldung60b" },
    { who: { acceptedPapers: [] } },
    ask("paper", "offer"),
  ],
  [
    "no list at all",
    { paper: "duldung60b" },
    { who: { acceptedPapers: undefined } },
    ask("paper", "offer"),
  ],
  [
    "a list that also says ask, with a paper on it",
    { paper: "gestattung" },
    { who: { acceptedPapers: ["gestattung", "ask"] } },
    fits,
  ],
  [
    "a list that also says ask, with another paper",
    { paper: "duldung60d" },
    { who: { acceptedPapers: ["gestattung", "ask"] } },
    ask("paper", "offer"),
  ],
  [
    "a list that also says ask, and the paper is not known",
    {},
    { who: { acceptedPapers: ["gestattung", "ask"] } },
    ask("paper", "seeker"),
  ],
  [
    "a paper that holds on the first day",
    { paperValidUntil: day("2027-03-01") },
    { when: { start: "2027-03-01" } },
    fits,
  ],
  [
    "a paper that ends on the day before the first day",
    { paperValidUntil: day("2027-02-28") },
    { when: { start: "2027-03-01" } },
    ask("paperEnds", "seeker"),
  ],
];

const workPermit: Row[] = [
  ["no permit needed", { workPermit: "no" }, {}, fits],
  ["a permit needed and there", { workPermit: "yes" }, { who: { workPermitNeeded: "yes" } }, fits],
  [
    "a permit needed and refused",
    { workPermit: "no" },
    { who: { workPermitNeeded: "yes" } },
    no("workPermit"),
  ],
  [
    "a permit needed and decided for each job",
    { workPermit: "onRequest" },
    { who: { workPermitNeeded: "yes" } },
    ask("workPermit", "seeker"),
  ],
  [
    "a permit needed and nothing known",
    {},
    { who: { workPermitNeeded: "yes" } },
    ask("workPermit", "seeker"),
  ],
  [
    "unclear whether one is needed",
    { workPermit: "no" },
    { who: { workPermitNeeded: "unclear" } },
    ask("workPermit", "offer"),
  ],
  [
    "not stated whether one is needed",
    { workPermit: "no" },
    { who: { workPermitNeeded: undefined } },
    ask("workPermit", "offer"),
  ],
  [
    "unclear, but there is one",
    { workPermit: "yes" },
    { who: { workPermitNeeded: "unclear" } },
    fits,
  ],
];

const upTo27 = { who: { ageMin: 18, ageMax: 27 }, when: { start: "2027-03-01" } };

const age: Row[] = [
  ["27 on the first day, 28 the day after", { birthDate: day("1999-03-02") }, upTo27, fits],
  ["turns 28 on the first day", { birthDate: day("1999-03-01") }, upTo27, no("tooOld")],
  ["27 today, 28 before the first day", { birthDate: day("1999-02-01") }, upTo27, no("tooOld")],
  ["turns 18 on the first day", { birthDate: day("2009-03-01") }, upTo27, fits],
  ["turns 18 a day late", { birthDate: day("2009-03-02") }, upTo27, no("tooYoung")],
  [
    "the first day has passed: the age of today counts",
    { birthDate: day("2009-01-10") },
    { who: { ageMin: 18 }, when: { start: "2026-09-01" } },
    fits,
  ],
  [
    "age unknown, and there are limits",
    {},
    upTo27,
    [...ask("tooYoung", "seeker"), ...ask("tooOld", "seeker")],
  ],
  [
    "17 today, and the first day is still open",
    { birthDate: day("2009-03-01") },
    { who: { ageMin: 18 } },
    ask("tooYoung", "offer"),
  ],
  [
    "17 today, and it can begin at once",
    { birthDate: day("2009-03-01") },
    { who: { ageMin: 18 }, when: { rolling: true } },
    no("tooYoung"),
  ],
  ["age unknown, and there is no limit", {}, {}, fits],
  ["26 years, birthday unknown: at most 27 on the first day", { age: 26 }, upTo27, fits],
  ["27 years, birthday unknown: 27 or 28", { age: 27 }, upTo27, ask("tooOld", "seeker")],
  ["28 years: 28 at least", { age: 28 }, upTo27, no("tooOld")],
  ["17 years, birthday unknown: 17 or 18", { age: 17 }, upTo27, ask("tooYoung", "seeker")],
  ["16 years: 17 at most", { age: 16 }, upTo27, no("tooYoung")],
  [
    "27 years, and it begins today",
    { age: 27 },
    { who: { ageMax: 27 }, when: { rolling: true } },
    fits,
  ],
  [
    "26 years, and it begins in more than a year",
    { age: 26 },
    { who: { ageMax: 27 }, when: { start: "2028-02-01" } },
    ask("tooOld", "seeker"),
  ],
  ["a birth date wins over an age", { birthDate: day("1999-03-02"), age: 40 }, upTo27, fits],
];

const letters: Row[2] = { who: { germanNeeded: "alpha" } };
const germanAndSchool: Row[] = [
  ["the level itself", { german: "A2" }, { who: { germanNeeded: "A2" } }, fits],
  ["a higher level", { german: "C1" }, { who: { germanNeeded: "A2" } }, fits],
  ["the level below", { german: "A1" }, { who: { germanNeeded: "A2" } }, no("german")],
  ["alpha lies below A1", { german: "alpha" }, { who: { germanNeeded: "A1" } }, no("german")],
  ["no German, where letters are enough", { german: "none" }, letters, ask("literacy", "seeker")],
  ["reads another script", { german: "none", literate: true }, letters, ask("literacy", "seeker")],
  ["reads in no language", { german: "none", literate: false }, letters, no("german")],
  ["knows the letters", { german: "alpha" }, letters, fits],
  ["no German needed", { german: "none" }, { who: { germanNeeded: "none" } }, fits],
  ["level unknown", {}, { who: { germanNeeded: "A1" } }, ask("german", "seeker")],
  [
    "need not stated",
    { german: "C1" },
    { who: { germanNeeded: undefined } },
    ask("german", "offer"),
  ],
  [
    "the certificate itself",
    { school: "hauptschule" },
    { who: { schoolCertificateNeeded: "hauptschule" } },
    fits,
  ],
  [
    "a higher one",
    { school: "abitur" },
    { who: { schoolCertificateNeeded: "mittlereReife" } },
    fits,
  ],
  [
    "a lower one",
    { school: "hauptschule" },
    { who: { schoolCertificateNeeded: "mittlereReife" } },
    no("school"),
  ],
  [
    "certificate unknown",
    {},
    { who: { schoolCertificateNeeded: "hauptschule" } },
    ask("school", "seeker"),
  ],
  ["no certificate needed", { school: "none" }, { who: { schoolCertificateNeeded: "none" } }, fits],
  ["cannot read yet, in a language course", { literate: false }, {}, fits],
  [
    "cannot read yet, in a course with much reading",
    { literate: false },
    { category: "qualification" },
    ask("literacy", "offer"),
  ],
  [
    "reads, in a course with much reading",
    { literate: true },
    { category: "apprenticeship" },
    fits,
  ],
];

const rest: Row[] = [
  ["childcare is there", { childcareNeeded: true }, { money: { childcare: true } }, fits],
  [
    "childcare is not there",
    { childcareNeeded: true },
    { money: { childcare: false } },
    ask("childcare", "offer"),
  ],
  ["childcare is not stated", { childcareNeeded: true }, {}, ask("childcare", "offer")],
  ["no childcare needed", { childcareNeeded: false }, {}, fits],
  ["a woman, among women", { gender: "female" }, { who: { womenOnly: true } }, fits],
  ["a man, among women", { gender: "male" }, { who: { womenOnly: true } }, no("womenOnly")],
  [
    "diverse, among women",
    { gender: "diverse" },
    { who: { womenOnly: true } },
    ask("womenOnly", "seeker"),
  ],
  ["gender unknown, among women", {}, { who: { womenOnly: true } }, ask("womenOnly", "seeker")],
  ["a man, open to all", { gender: "male" }, { who: { womenOnly: false } }, fits],
  ["one place free", {}, { places: { free: 1, asOf: "2027-01-01" } }, fits],
  ["no place free", {}, { places: { free: 0, asOf: "2027-01-01" } }, ask("full", "offer")],
  ["places unknown", {}, { places: { asOf: "2027-01-01" } }, fits],
  ["the last day to apply", {}, { when: { deadline: "2027-01-10" } }, fits],
  ["the day after it", {}, { when: { deadline: "2027-01-09" } }, ask("deadlinePassed", "offer")],
  ["the last day of the offer", {}, { when: { end: "2027-01-10" } }, fits],
  ["the day after the offer", {}, { when: { end: "2027-01-09" } }, no("over")],
  ["the last day of validity", {}, { validUntil: "2027-01-10" }, fits],
  ["the day after its validity", {}, { validUntil: "2027-01-09" }, no("over")],
];

describe.each([
  ["paper", papers],
  ["work permit", workPermit],
  ["age on the first day", age],
  ["German and school", germanAndSchool],
  ["childcare, women only, places, days", rest],
])("%s", (_rule, rows) => {
  test.each(rows)("%s", (...row) => expectReasons(row));
});

test("what excludes is all that is said, however much there is to ask", () => {
  const facts = factsWith({ who: { germanNeeded: "B1", acceptedPapers: ["ask"], ageMax: 27 } });
  expect(match({ german: "A1" }, facts, asked)).toEqual({
    verdict: "doesNotFit",
    reasons: no("german"),
  });
});

test("a day in the future can be asked for: who still fits today is too old then", () => {
  const facts = factsWith({ who: { ageMax: 27 }, when: { rolling: true } });
  const seeker: Seeker = { birthDate: day("1999-06-15") };
  expect(match(seeker, facts, day("2027-06-14")).verdict).toBe("fits");
  expect(match(seeker, facts, day("2027-06-15"))).toEqual({
    verdict: "doesNotFit",
    reasons: no("tooOld"),
  });
});
