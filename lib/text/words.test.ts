import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "./fold";
import { scriptOf, words } from "./words";

const folded = (text: string) => words(text).map(({ word }) => word);

test.each<[text: string, found: readonly string[]]>([
  ["Duldung nach § 60 a Abs. 2 AufenthG", ["duldung", "nach", "60a", "abs", "aufenthg"]],
  ["§60a", ["60a"]],
  ["Prüfung B 1, von A2-B1", ["prufung", "b1", "von", "a2", "b1"]],
  ["Secondhand-Kaufhaus", ["secondhand", "kaufhaus"]],
  ["شهادة (\u2068Zeugnis\u2069)", ["شهاده", "zeugnis"]],
  ["ሻሂ፣ ጀርመንኛ።", ["ሻሂ", "ጀርመንኛ"]],
  ["Dul\u200edung", ["duldung"]],
  ["12 Wochen", ["12", "wochen"]],
  ["a b ? !", []],
  ["", []],
])("%j is the words %j", (text, found) => {
  expect(folded(text)).toEqual(found);
});

test("a word keeps how it is written, for showing", () => {
  expect(words("Die PRÜFUNG, می‌گیرم").map(({ written }) => written)).toEqual([
    "Die",
    "PRÜFUNG",
    "می‌گیرم",
  ]);
});

test("words are folded, longer than a letter and hold no space", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const word of folded(text)) {
        expect(fold(word)).toBe(word);
        expect(word.length).toBeGreaterThan(1);
        expect(word).not.toMatch(/\s/);
      }
    }),
  );
});

test.each([
  ["duldung", "latin"],
  ["60a", "latin"],
  ["شهاده", "arabic"],
  ["ስራሕ", "ethiopic"],
  ["слово", "other"],
])("%s is %s", (word, script) => {
  expect(scriptOf(word)).toBe(script);
});
