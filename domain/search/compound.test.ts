import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOf, partsOf } from "./compound";

const vocabulary = new Set([
  "kurs",
  "sprach",
  "lohn",
  "pflege",
  "arbeit",
  "erlaubnis",
  "beruf",
  "zeugnis",
  "anerkennung",
  "woche",
]);
/** Written small, and so no noun. */
const others = new Set(["teuer"]);
const nounOf = (part: string) => (vocabulary.has(part) ? part : undefined);
const termOf = (part: string) => (others.has(part) ? part : nounOf(part));

test.each<[word: string, parts: readonly string[]]>([
  ["sprachkurs", ["sprach", "kurs"]],
  ["pflegekurs", ["pflege", "kurs"]],
  ["arbeitserlaubnis", ["arbeit", "erlaubnis"]],
  ["berufssprachkurs", ["beruf", "sprach", "kurs"]],
  ["zeugnisanerkennung", ["zeugnis", "anerkennung"]],
  ["wochenkurs", ["woche", "kurs"]],
  ["lohnsteuer", []],
  ["kurs", []],
  ["kurse", []],
  ["malerkurs", []],
  ["", []],
])("%s is made of %j", (word, parts) => {
  expect(partsOf(word, termOf, nounOf)).toEqual(parts);
});

test("of a compound with an unknown beginning the kind of thing is known", () => {
  expect(kindOf("malerkurs", termOf)).toBe("kurs");
  expect(kindOf("kurs", termOf)).toBeUndefined();
  expect(kindOf("malerei", termOf)).toBeUndefined();
});

test("parts are known words, and long chains of words are left alone", () => {
  const chain = fc.array(fc.constantFrom("beruf", "s", "kurs", "e", "n", "woche", "x"), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(chain, (pieces) => {
      const word = pieces.join("");
      const parts = partsOf(word, termOf, nounOf);
      for (const part of parts) expect(termOf(part)).toBe(part);
      if (word.length > 40) expect(parts).toEqual([]);
    }),
  );
});
