import { describe, expect, test } from "vitest";
import { type PlaceFacts, placeFacts } from "@/domain/place/facts";
import { placeKinds } from "@/domain/place/vocabulary";
import { expectValidService } from "@/domain/testing/hsds-schema";
import { hsdsPlace } from "./hsds-place";
import { placeJsonLd } from "./place-json-ld";

type Patch = Partial<Record<keyof PlaceFacts, unknown>>;

const described = (facts: Patch = {}) => ({
  facts: placeFacts.parse({
    kind: "counselling",
    fictitious: true,
    address: "Ankerplatz 4, 42859 Remscheid",
    contactLanguages: ["de", "ti"],
    appointment: "no",
    topics: ["papers"],
    free: true,
    lastChecked: "2026-11-16",
    ...facts,
  }),
  text: { title: "Stelle", summary: "Kurz." },
  url: "https://portal.test/de/places/stelle",
});

const open = {
  hours: [{ weekdays: ["mon", "thu"], from: "07:30", to: "15:30" }],
  exceptions: [
    { from: "2026-12-03", reason: "training", open: [{ from: "13:00", to: "18:00" }] },
    { from: "2026-12-24", to: "2027-01-02", reason: "betweenTheYears" },
  ],
};

describe("a place is told as", () => {
  test.each([
    ["auslaenderbehoerde", "GovernmentOffice"],
    ["jobcenter", "GovernmentOffice"],
    ["agentur", "GovernmentOffice"],
    ["counselling", "Place"],
    ["languageSchool", "Place"],
  ])("%s: %s", (kind, type) => {
    expect(placeJsonLd(described({ kind }))).toMatchObject({ "@type": type, name: "Stelle" });
  });

  test("with its week and the days that differ", () => {
    expect(placeJsonLd(described({ ...open, phone: "030 23125 620" }))).toMatchObject({
      telephone: "030 23125 620",
      address: { streetAddress: "Ankerplatz 4", postalCode: "42859" },
      openingHoursSpecification: [
        {
          dayOfWeek: ["https://schema.org/Monday", "https://schema.org/Thursday"],
          opens: "07:30",
          closes: "15:30",
        },
      ],
      specialOpeningHoursSpecification: [
        { validFrom: "2026-12-03", validThrough: "2026-12-03", opens: "13:00", closes: "18:00" },
        { validFrom: "2026-12-24", validThrough: "2027-01-02", opens: "00:00", closes: "00:00" },
      ],
    });
  });

  test("without hours that nobody has told", () => {
    expect(placeJsonLd(described())).not.toHaveProperty("openingHoursSpecification");
  });
});

describe("a place in the open data", () => {
  test.each(placeKinds)("is valid as %s", (kind) => {
    expectValidService(hsdsPlace("stelle", described({ kind })));
  });

  test("says what the facts say, in the standard's words", () => {
    const all = { ...open, interpreter: true, womenOnly: true, web: "https://stelle.example" };
    const service = hsdsPlace("stelle", described({ ...all, appointment: "required" }));
    expectValidService(service);
    expect(service).toMatchObject({
      name: "Stelle",
      status: "active",
      interpretation_services: "Mit Dolmetschen, wenn du vorher fragst",
      application_process: "Nur mit Termin",
      fees_description: "Kostenlos",
      eligibility_description: "Nur für Frauen",
      organization: { name: "Stelle", website: "https://stelle.example" },
      schedules: [{ byday: "MO,TH", opens_at: "07:30", closes_at: "15:30" }],
      cost_options: [{ amount: 0 }],
      attributes: [
        { link_type: "placeKind", taxonomy_term: { code: "counselling" } },
        { link_type: "topic", taxonomy_term: { code: "papers", name: "Papiere" } },
      ],
    });
  });

  test("costs nothing only where that is said", () => {
    const service = hsdsPlace("stelle", described({ free: false }));
    expect(service.fees_description).toBe("Manches kostet Geld. Frag vorher.");
    expect(service).not.toHaveProperty("cost_options");
  });
});
