import fc from "fast-check";
import { expect, test } from "vitest";
import { plainLanguage, spoken } from "./spoken";

test.each([
  ["030 23125 110", "0 3 0 2 3 1 2 5 1 1 0"],
  ["Tel. +49 (30) 23125-110.", "Tel. + 4 9 3 0 2 3 1 2 5 1 1 0."],
  ["am 01.12.2026", "am 01.12.2026"],
  ["im Jahr 2026", "im Jahr 2026"],
  ["42853 Remscheid", "42853 Remscheid"],
  ["18:00 bis 20:30 Uhr", "18 Uhr bis 20 Uhr 30"],
  ["09:05", "9 Uhr 5"],
])("in German %s is said as %s", (text, said) => {
  expect(spoken(text, "de")).toBe(said);
});

test("where German is not spoken a time stays as it is written", () => {
  expect(spoken("18:00, 030 23125 110", "ar")).toBe("18:00, 0 3 0 2 3 1 2 5 1 1 0");
});

test("no digit is lost, added or moved in any number", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 14 });
  fc.assert(
    fc.property(digits, fc.constantFrom("", " ", "-", "/"), (after, mark) => {
      const written = `0${after.join("").replace(/(.{3})(?=.)/g, `$1${mark}`)}`;
      expect(spoken(written, "ti").replaceAll(" ", "")).toBe(`0${after.join("")}`);
    }),
  );
});

test.each([
  ["fa-AF", "fa"],
  ["de_DE", "de"],
  ["ti", "ti"],
])("%s is spoken as %s", (tag, language) => {
  expect(plainLanguage(tag)).toBe(language);
});
