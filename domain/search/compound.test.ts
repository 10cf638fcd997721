import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOf, partsOf } from "./compound";

const vocabulary = new Set([
  "sprach",
  "kurs",
  "pflege",
  "arbeit",
  "erlaubnis",
  "beruf",
  "zeugnis",
  "anerkennung",
  "woche",
]);
const termOf = (part: string) => (vocabulary.has(part) ? part : undefined);

test.each<[word: string, parts: readonly string[]]>([
  ["sprachkurs", ["sprach", "kurs"]],
  ["pflegekurs", ["pflege", "kurs"]],
  ["arbeitserlaubnis", ["arbeit", "erlaubnis"]],
  ["berufssprachkurs", ["beruf", "sprach", "kurs"]],
  ["zeugnisanerkennung", ["zeugnis", "anerkennung"]],
  ["wochenkurs", ["woche", "kurs"]],
  ["kurs", []],
  ["kurse", []],
  ["malerkurs", []],
  ["", []],
])("%s is made of %j", (word, parts) => {
  expect(partsOf(word, termOf)).toEqual(parts);
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
      const parts = partsOf(word, termOf);
      for (const part of parts) expect(vocabulary.has(part)).toBe(true);
      if (word.length > 40) expect(parts).toEqual([]);
    }),
  );
});
