import { expect, test } from "vitest";
import { firstTerms } from "./first-terms";
import { termInText, termsIn } from "./terms";

const duldung = {
  german: "Duldung",
  forms: ["Duldungen"],
  ar: "إقامة متسامحة",
  faAF: null,
  ti: null,
};
const work = { german: "Arbeit", forms: [], ar: null, faAF: null, ti: null };
const agency = { german: "Agentur für Arbeit", forms: [], ar: null, faAF: null, ti: null };
const terms = [work, duldung, agency];
const found = (text: string) => termsIn(text, terms).map(({ german }) => german);

test.each([
  ["Mit einer Duldung darfst du das.", ["Duldung"]],
  ["Duldungen sind Papiere. Eine Duldung …", ["Duldung"]],
  ["Die Ausbildungsduldung ist etwas anderes.", []],
  ["Frag die Agentur für Arbeit.", ["Agentur für Arbeit"]],
  ["Arbeit oder Duldung? Arbeit!", ["Arbeit", "Duldung"]],
  ["**Duldung** und [Arbeit](/arbeit)", ["Duldung", "Arbeit"]],
  ["", []],
])("%j names %j", (text, german) => {
  expect(found(text)).toEqual(german);
});

test("no terms are found where there are none", () => {
  expect(termsIn("Duldung", [])).toEqual([]);
});

test("a term goes into a text with its German word, and not where nobody knows it", () => {
  expect(termInText(duldung, "ar")).toBe("إقامة متسامحة (Duldung)");
  expect(termInText(duldung, "fa-AF")).toBeUndefined();
});

test("the terms that come along name each German word once", () => {
  const names = firstTerms.flatMap(({ german, forms }) => [german, ...forms]);
  expect(new Set(names).size).toBe(names.length);
});
