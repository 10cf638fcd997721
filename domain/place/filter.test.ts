import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import type { PlaceFacts } from "./facts";
import { type PlaceFilter, placeFilterFrom, placeFilterQuery, placeStays } from "./filter";

const place: PlaceFacts = {
  kind: "counselling",
  fictitious: true,
  address: "Musterweg 1",
  district: "lennep",
  contactLanguages: ["de", "ti"],
  appointment: "no",
  hours: [{ weekdays: ["mon"], from: "09:00", to: "12:00" }],
  topics: ["papers", "housing"],
  free: true,
  lastChecked: plainDate.parse("2026-11-16"),
};
const monday = { day: plainDate.parse("2026-11-23"), time: "10:00" };

test.each<[string, PlaceFilter, boolean]>([
  ["no filter", {}, true],
  ["its kind", { kind: "counselling" }, true],
  ["another kind", { kind: "jobcenter" }, false],
  ["one of its topics", { topic: "housing" }, true],
  ["another topic", { topic: "money" }, false],
  ["its district", { district: "lennep" }, true],
  ["another district", { district: "sued" }, false],
  ["a language it speaks", { language: "ti" }, true],
  ["a language it does not speak", { language: "ar" }, false],
  ["open now", { open: "1" }, true],
  ["open now, in another language", { open: "1", language: "ar" }, false],
])("with %s a place stays: %3$s", (_what, filter, stays) => {
  expect(placeStays(place, filter, monday)).toBe(stays);
});

test("hours and districts nobody has told are not met", () => {
  const { hours: _hours, district: _district, ...unknown } = place;
  expect(placeStays(unknown, { open: "1" }, monday)).toBe(false);
  expect(placeStays(unknown, { district: "lennep" }, monday)).toBe(false);
});

test("what does not belong into the address is left out", () => {
  const given = { kind: "castle", topic: ["papers", "x"], language: "", open: "yes", page: "3" };
  expect(placeFilterFrom(given)).toEqual({ topic: "papers" });
});

test("a filter is found again by its address", () => {
  const filter: PlaceFilter = { kind: "women", language: "fa-AF", open: "1" };
  const query = new URLSearchParams(placeFilterQuery(filter));
  expect(placeFilterFrom(Object.fromEntries(query))).toEqual(filter);
  expect(placeFilterQuery({})).toBe("");
});
