import { describe, expect, test } from "vitest";
import { categories } from "@/domain/offer/vocabulary";
import { factsWith } from "@/domain/testing/fixtures";
import { plainDate } from "@/lib/plain-date";
import type { DescribedOffer } from "./described-offer";
import { offerJsonLd } from "./json-ld";

type Patch = Parameters<typeof factsWith>[0];

const day = (text: string) => plainDate.parse(text);
const somewhere = {
  place: "Werkhalle, Beispielhalle 5, 42899 Remscheid",
  presence: "onSite",
} as const;

function described(facts: Patch): DescribedOffer {
  return {
    facts: factsWith(facts),
    text: { title: "Titel", summary: "Kurz." },
    carrierName: "Haus Beispiel",
    carrier: { address: "Beispielstraße 12, 42853 Remscheid", mail: "haus@haus.example" },
    url: "https://portal.test/de/offers/x",
  };
}

const told = (facts: Patch) => offerJsonLd(described(facts));

describe("an offer is told as", () => {
  test.each([
    ["language", "Course"],
    ["literacy", "Course"],
    ["schoolCertificate", "Course"],
    ["vocationalOrientation", "Course"],
    ["qualification", "Course"],
    ["internship", "EducationalOccupationalProgram"],
    ["apprenticeship", "EducationalOccupationalProgram"],
    ["trainingSupport", "Service"],
    ["volunteering", "Service"],
    ["counselling", "Service"],
    ["recognition", "Service"],
    ["mentoring", "Service"],
  ] as const)("%s: %s", (category, type) => {
    expect(told({ category })).toMatchObject({ "@type": type });
  });

  test.each<[string, Patch, string]>([
    [
      "with a day and an address",
      { publishedOn: day("2026-01-01"), where: somewhere },
      "JobPosting",
    ],
    ["without the day it was posted", { where: somewhere }, "Service"],
    [
      "without an address",
      { publishedOn: day("2026-01-01"), where: { place: "Nach Absprache" } },
      "Service",
    ],
    [
      "from home",
      { publishedOn: day("2026-01-01"), where: { ...somewhere, presence: "online" } },
      "Service",
    ],
  ])("work %s: %s", (_what, facts, type) => {
    expect(told({ category: "work", ...facts })).toMatchObject({ "@type": type });
  });

  test.each(categories)("%s: with its name, its page and who runs it", (category) => {
    const data = told({ category, publishedOn: day("2026-01-01"), where: somewhere });
    const carrier = {
      "@type": "Organization",
      name: "Haus Beispiel",
      email: "haus@haus.example",
      address: {
        "@type": "PostalAddress",
        streetAddress: "Beispielstraße 12",
        postalCode: "42853",
        addressLocality: "Remscheid",
        addressCountry: "DE",
      },
    };
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      description: "Kurz.",
      url: "https://portal.test/de/offers/x",
      [category === "work" ? "title" : "name"]: "Titel",
      [category === "work" ? "hiringOrganization" : "provider"]: carrier,
    });
  });
});

test("a course tells when, where, how and for how much", () => {
  const data = told({
    where: somewhere,
    when: {
      start: day("2027-03-01"),
      end: day("2027-07-15"),
      hoursPerWeek: 9,
      durationWeeks: 20,
      sessions: [{ weekdays: ["mon", "tue"], from: "18:00", to: "20:15" }],
    },
    money: { costCents: 0 },
    who: { germanNeeded: "A2", germanReached: "B1" },
  });
  expect(data).toMatchObject({
    coursePrerequisites: "Deutsch A2",
    teaches: "Deutsch B1",
    offers: { category: "Free", price: 0, priceCurrency: "EUR" },
    hasCourseInstance: {
      courseMode: "Onsite",
      inLanguage: "de",
      startDate: "2027-03-01",
      endDate: "2027-07-15",
      courseWorkload: "PT180H",
      courseSchedule: [
        {
          byDay: ["https://schema.org/Monday", "https://schema.org/Tuesday"],
          startTime: "18:00",
          endTime: "20:15",
          repeatFrequency: "Weekly",
        },
      ],
      location: { "@type": "Place", name: "Werkhalle" },
    },
  });
});

describe("what nobody has stated is not told:", () => {
  test.each<[string, Patch, string]>([
    ["a price", {}, "offers"],
    ["German where none is needed", { who: { germanNeeded: "none" } }, "coursePrerequisites"],
    [
      "German for those who learn to write",
      { who: { germanNeeded: "alpha" } },
      "coursePrerequisites",
    ],
    ["a certificate", {}, "educationalCredentialAwarded"],
    ["a wage", { category: "apprenticeship" }, "trainingSalary"],
    ["a first day", { category: "apprenticeship" }, "startDate"],
    [
      "a wage for work",
      { category: "work", publishedOn: day("2026-01-01"), where: somewhere },
      "baseSalary",
    ],
    [
      "full or part time",
      { category: "work", publishedOn: day("2026-01-01"), where: somewhere },
      "employmentType",
    ],
  ])("%s", (_what, facts, property) => {
    expect(told(facts)).not.toHaveProperty(property);
  });

  test.each<[string, Patch, string]>([
    ["hours of a course whose length is open", { when: { hoursPerWeek: 9 } }, "courseWorkload"],
    ["times", {}, "courseSchedule"],
    ["a place for an online course", { where: { presence: "online" } }, "location"],
    [
      "the language of a course that teaches no German",
      { category: "qualification" },
      "inLanguage",
    ],
  ])("%s", (_what, facts, property) => {
    expect(told(facts)).not.toHaveProperty(`hasCourseInstance.${property}`);
  });
});

test.each<[Patch, object]>([
  [{ when: { partTime: true } }, { employmentType: "PART_TIME" }],
  [{ when: { hoursPerWeek: 30 } }, { employmentType: "PART_TIME" }],
  [{ when: { hoursPerWeek: 35 } }, { employmentType: "FULL_TIME" }],
  [{ when: { deadline: day("2026-12-04") } }, { validThrough: "2026-12-04" }],
  [{ validUntil: day("2027-06-30") }, { validThrough: "2027-06-30" }],
  [
    { money: { payCents: 1460, payPer: "hour" } },
    { baseSalary: { currency: "EUR", value: { value: 14.6, unitText: "HOUR" } } },
  ],
])("work with %j tells %j", (facts, expected) => {
  const work = { category: "work", publishedOn: day("2026-01-01"), where: somewhere } as const;
  expect(told({ ...work, ...facts })).toMatchObject(expected);
});
