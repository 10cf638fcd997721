import { describe, expect, test } from "vitest";
import { publishedOffers } from "@/domain/offer/published";
import { plainDate } from "@/lib/plain-date";
import { copiedForm } from "./begin";
import { isMissing } from "./complaints";
import { type FormFields, readForm } from "./form";
import { changedFields, merge } from "./merge";
import { publishedForm, shownForm } from "./published-form";
import { foldRows } from "./rows";

const day = plainDate.parse("2026-11-24");
const given = { carrier: "some-carrier", lastChecked: day, today: day };

const complete: FormFields = {
  category: "language",
  place: "Beispielstraße 1",
  presence: "onSite",
  contactLanguages: ["de"],
  enrolment: ["phone"],
  validUntil: "2027-12-31",
  "title-de": "Deutsch am Morgen",
  "summary-de": "Ein Kurs.",
  "body-de": "Du lernst Deutsch.",
};
const complaintsAbout = (fields: FormFields) =>
  readForm({ ...complete, ...fields }, given).complaints.map(({ field, text }) => [field, text]);

test.each(publishedOffers().map((offer) => [offer.slug, offer] as const))(
  "%s comes out of its form as it went in",
  (slug, { facts, entry }) => {
    const read = readForm(publishedForm(slug) ?? {}, {
      carrier: facts.carrier,
      lastChecked: facts.lastChecked,
      today: day,
      ...(facts.recordings ? { recordings: facts.recordings } : {}),
      ...(facts.publishedOn ? { publishedOn: facts.publishedOn } : {}),
    });
    expect(read.complaints).toEqual([]);
    expect(read.offer?.facts).toEqual(facts);
    expect(read.offer?.texts.de?.body).toBe(entry.body.trim());
    expect(Object.keys(read.offer?.texts ?? {}).length).toBe(
      1 + Object.keys(entry.translations).length,
    );
  },
);

describe("what is typed", () => {
  test.each([
    ["cost", "49,50", { costCents: 4950 }],
    ["cost", "1.200 €", { costCents: 120_000 }],
    ["cost", "0", { costCents: 0 }],
    ["pay", "14,6", { payCents: 1460 }],
  ])("%s %j is %j", (field, typed, money) => {
    const fields = field === "pay" ? { pay: typed, payPer: "hour" } : { [field]: typed };
    expect(readForm({ ...complete, ...fields }, given).offer?.facts.money).toMatchObject(money);
  });

  test("rows of a table become sessions, and empty rows go", () => {
    const sent = foldRows({
      "sessions1-weekdays": [],
      "sessions1-from": "",
      "sessions1-to": "",
      "sessions2-weekdays": ["mon", "wed"],
      "sessions2-from": "18:00",
      "sessions2-to": "20:15",
      "informationDates1-date": "2027-02-01",
      "informationDates1-from": "17:00",
      "informationDates1-to": "",
      "informationDates1-place": "Raum 3 | Eingang Hof",
    });
    expect(readForm({ ...complete, ...sent }, given).offer?.facts.when).toEqual({
      sessions: [{ weekdays: ["mon", "wed"], from: "18:00", to: "20:15" }],
      informationDates: [{ date: "2027-02-01", from: "17:00", place: "Raum 3 | Eingang Hof" }],
    });
  });

  test.each([
    [{ category: "" }, "category", "bitte auswählen"],
    [{ contactLanguages: [] }, "contactLanguages", "bitte auswählen"],
    [{ place: " " }, "place", "bitte ausfüllen"],
    [{ cost: "viel" }, "cost", "bitte eine Zahl angeben"],
    [{ hoursPerWeek: "80" }, "hoursPerWeek", "höchstens 60"],
    [{ start: "31.12.2027" }, "start", "das ist kein Datum"],
    [{ contactMail: "nur ein Name" }, "contactMail", "das ist keine E-Mail-Adresse"],
    [{ start: "2027-05-01", end: "2027-04-01" }, "end", "das Ende liegt vor dem Beginn"],
    [{ sessions: ["|18:00|20:00"] }, "sessions", /^Zeile 1: bitte mindestens einen Wochentag/],
    [{ "title-de": "" }, "title-de", "bitte ausfüllen"],
    [{ "title-de": "x".repeat(91) }, "title-de", "höchstens 90 Zeichen"],
    [{ "body-de": "" }, "body-de", "bitte ausfüllen"],
    [{ "body-de": "Gut.\n\n{process.env.X}" }, "body-de", /^Zeile 3, Spalte 1: ein Ausdruck/],
    [{ "body-ar": "<script>" }, "title-ar", "bitte ausfüllen"],
    [{ placesFree: "9", placesTotal: "8", placesAsOf: "2026-11-01" }, "placesFree", /mehr freie/],
    [{ placesFree: "3" }, "placesAsOf", "bitte ausfüllen"],
    [{ placesFree: "3", placesAsOf: "2026-11-25" }, "placesAsOf", "liegt in der Zukunft"],
    [{ validUntil: "2026-11-23" }, "validUntil", "liegt in der Vergangenheit"],
    [{ contactPhone: "ruf an" }, "contactPhone", "das ist keine Telefonnummer"],
    [{ contactWhatsapp: "12" }, "contactWhatsapp", "das ist keine Telefonnummer"],
    [{ cost: "99999999999" }, "cost", "höchstens 50.000 €"],
    [{ pay: "50000,01", payPer: "month" }, "pay", "höchstens 50.000 €"],
    [{ pay: "15" }, "payPer", "zum Lohn gehören Betrag und Zeitraum"],
    [{ acceptedPapers: ["all", "gestattung"] }, "acceptedPapers", /^„alle Papiere“ steht allein/],
  ])("%j is refused at its field", (fields, field, text) => {
    expect(complaintsAbout(fields)).toContainEqual([
      field,
      typeof text === "string" ? text : expect.stringMatching(text),
    ]);
  });
});

test("contradictions are told beside what is missing or wrong", () => {
  const fields = {
    category: "",
    hoursPerWeek: "80",
    start: "2027-05-01",
    end: "2027-04-01",
    ageMin: "40",
    ageMax: "20",
    placesFree: "50",
    placesTotal: "16",
    placesAsOf: "2026-11-01",
  };
  const found = readForm({ ...complete, ...fields }, given).complaints;
  expect(found.map(({ field }) => field).toSorted()).toEqual([
    "ageMax",
    "category",
    "end",
    "hoursPerWeek",
    "placesFree",
  ]);
  expect(found.filter(isMissing).map(({ field }) => field)).toEqual(["category"]);
});

describe("another round of an offer", () => {
  const today = plainDate.parse("2026-11-24");
  const copied = copiedForm(
    {
      start: "2025-01-13",
      end: "2025-06-30",
      validUntil: "2025-06-30",
      informationDates: ["2025-01-06|17:00||"],
      placesTotal: "12",
      placesFree: "0",
      waitingList: "yes",
      placesAsOf: "2025-01-01",
      lifecycle: "ended",
      "title-de": "Kurs",
    },
    today,
  );

  test("has its dates in the future, on the same weekdays", () => {
    expect(copied).toMatchObject({ start: "2027-01-11", end: "2027-06-28" });
    expect(copied["informationDates"]).toEqual(["2027-01-04|17:00||"]);
  });

  test("has all places free, as of today, and runs", () => {
    expect(copied).toMatchObject({ placesFree: "12", placesAsOf: today });
    expect(copied).not.toHaveProperty("waitingList");
    expect(copied).not.toHaveProperty("lifecycle");
  });
});

describe("what others published meanwhile", () => {
  const base = { "title-de": "Kurs", placesFree: "5", start: "2027-01-11" };
  const mine = { ...base, "title-de": "Guter Kurs" };
  const published = { ...base, placesFree: "2", start: "" };

  test("stays where the author changed nothing", () => {
    expect(merge(base, mine, published)).toEqual({ "title-de": "Guter Kurs", placesFree: "2" });
  });

  test("yields to the author where both changed the same", () => {
    const both = merge(base, mine, { ...base, "title-de": "Anderer Kurs" });
    expect(both).toMatchObject({ "title-de": "Guter Kurs" });
  });

  test("moves figures of places only with their day and with each other", () => {
    const figures = {
      placesTotal: "16",
      placesFree: "5",
      waitingList: "no",
      placesAsOf: "2026-11-01",
    };
    const later = { ...figures, placesFree: "0", waitingList: "yes", placesAsOf: "2026-11-20" };
    expect(merge(figures, { ...figures, placesFree: "4" }, later)).toEqual({
      ...figures,
      placesFree: "4",
    });
    expect(merge(figures, { ...figures, "title-de": "Neu" }, later)).toEqual({
      ...later,
      "title-de": "Neu",
    });
  });

  test("is no change where boxes were ticked in another order, and keeps the published one", () => {
    const ticked = { enrolment: ["phone", "mail"], sessions: ["mon,wed|18:00|20:00"] };
    const sent = { enrolment: ["mail", "phone"], sessions: ["wed,mon|18:00|20:00"] };
    expect(changedFields(ticked, sent)).toEqual([]);
    expect(merge(ticked, sent, ticked)).toEqual(ticked);
    expect(merge({}, sent, ticked)).toEqual(ticked);
    expect(
      changedFields(ticked, { enrolment: ["mail"], sessions: ["wed,mon|18:00|20:30"] }),
    ).toEqual(["sessions", "enrolment"]);
  });

  test("is named field by field", () => {
    expect(changedFields(base, published)).toEqual(["start", "placesFree"]);
    expect(shownForm(base)).not.toBe(shownForm(published));
    expect(shownForm(published)).toBe(shownForm({ "title-de": "Kurs", placesFree: "2" }));
  });
});
