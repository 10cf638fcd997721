import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories } from "@/domain/offer/vocabulary";
import { factsWith } from "@/domain/testing/fixtures";
import { expectValidService } from "@/domain/testing/hsds-schema";
import { plainDate } from "@/lib/plain-date";
import { hsdsService } from "./hsds-service";

type Patch = Parameters<typeof factsWith>[0];

const day = (text: string) => plainDate.parse(text);

function serviceOf(facts: Patch, slug = "kurs") {
  return hsdsService(slug, {
    facts: factsWith(facts),
    text: { title: "Titel", summary: "Kurz." },
    over: false,
    carrierName: "Haus Beispiel",
    carrierSummary: "Ein Haus.",
    carrier: { address: "Beispielstraße 12, 42853 Remscheid", phone: "030 23125 100" },
    url: "https://portal.test/de/offers/kurs",
  });
}

const everything: Patch = {
  when: {
    start: day("2027-03-01"),
    end: day("2027-07-15"),
    sessions: [{ weekdays: ["mon", "tue"], from: "18:00", to: "20:15" }],
  },
  where: {
    place: "Werkhalle, Beispielhalle 5, 42899 Remscheid",
    presence: "onSite",
    stop: "Beispielhalle",
    barrierFree: "partly",
  },
  money: { costCents: 1250 },
  who: {
    ageMin: 18,
    ageMax: 27,
    germanNeeded: "A2",
    acceptedPapers: ["gestattung", "duldung60a"],
    womenOnly: true,
    schoolCertificateNeeded: "hauptschule",
    admissionVia: "carrier",
  },
  contactLanguages: ["de", "fa-AF"],
  enrolment: ["phone", "visit"],
  bring: ["residencePaper", "cv"],
  contact: {
    person: "Frau Muster",
    phone: "030 23125 110",
    whatsapp: "0176 040690 61",
    mail: "kurs@haus.example",
  },
  programme: "Förderkurse Beispielberg",
};

describe("a record is valid against the published schema", () => {
  test("with every fact", () => expectValidService(serviceOf(everything)));
  test("with as few as there can be", () => expectValidService(serviceOf({})));
  test.each(categories)("as %s", (category) => expectValidService(serviceOf({ category })));

  test("wherever it takes place", () => {
    const place = fc.oneof(
      fc.string({ minLength: 1, maxLength: 120 }),
      fc.constantFrom("42899 Remscheid", "Halle, 50667 Köln"),
    );
    fc.assert(
      fc.property(
        place,
        fc.constantFrom("onSite" as const, "online" as const, "mixed" as const),
        (where, presence) => {
          expectValidService(serviceOf({ where: { place: where, presence } }));
        },
      ),
    );
  });
});

test("a record says what the facts say, in the standard's words", () => {
  expect(serviceOf(everything)).toMatchObject({
    name: "Titel",
    description: "Kurz.",
    email: "kurs@haus.example",
    status: "active",
    application_process: "Anrufen, Hingehen. Der Träger entscheidet",
    fees_description: "12,50\u00a0€",
    minimum_age: 18,
    maximum_age: 27,
    assured_date: "2026-01-01",
    last_modified: "2025-12-31T23:00:00.000Z",
    organization: { name: "Haus Beispiel", description: "Ein Haus." },
    phones: [
      { number: "030 23125 110", type: "voice" },
      { description: "WhatsApp", type: "text" },
    ],
    schedules: [
      {
        freq: "WEEKLY",
        byday: "MO,TU",
        opens_at: "18:00",
        closes_at: "20:15",
        valid_from: "2027-03-01",
      },
    ],
    service_at_locations: [
      {
        location: {
          location_type: "physical",
          transportation: "Haltestelle: Beispielhalle",
          addresses: [
            { address_1: "Werkhalle, Beispielhalle 5", postal_code: "42899", country: "DE" },
          ],
          accessibility: [{ description: "Teilweise barrierefrei" }],
        },
      },
    ],
    languages: [
      { name: "Deutsch", code: "de" },
      { name: "Dari", code: "prs" },
    ],
    funding: [{ source: "Förderkurse Beispielberg" }],
    cost_options: [{ currency: "eur", amount: 12.5 }],
    required_documents: [{ document: "dein Aufenthaltspapier" }, { document: "deinen Lebenslauf" }],
  });
});

test("nobody who works somewhere is named", () => {
  expect(JSON.stringify(serviceOf(everything))).not.toContain("Frau Muster");
});

test("ids are the same at every call, differ between things, and the carrier's stays", () => {
  const ids = (service: object) => JSON.stringify(service).match(/"id":"[^"]+"/g) ?? [];
  const one = serviceOf(everything);
  expect(serviceOf(everything)).toEqual(one);
  expect(new Set(ids(one)).size).toBe(ids(one).length);
  expect(serviceOf(everything, "anderer").id).not.toBe(one.id);
  expect(serviceOf(everything, "anderer").organization).toEqual(one.organization);
});
