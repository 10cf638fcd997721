import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { highestGrade, readability, syllablesOf } from "./readable";

test.each([
  ["Haus", 1],
  ["lernen", 2],
  ["Schule", 2],
  ["heute", 2],
  ["Häuser", 2],
  ["Arbeit", 2],
  ["Anmeldung", 3],
  ["Aufenthaltsgestattung", 6],
  ["Theorie", 3],
  ["bzw", 1],
] as const)("%s has %i syllables", (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test.each([
  ["Du lernst Deutsch. Der Kurs kostet nichts. Ruf uns an.", 1, [], []],
  [
    "Die Inanspruchnahme der Qualifizierungsmaßnahme setzt eine Aufenthaltsgestattung voraus.",
    11,
    [],
    ["Qualifizierungsmaßnahme", "Aufenthaltsgestattung"],
  ],
  [
    "Wer kommen will, der ruft am besten am Vormittag bei uns an und fragt, ob noch ein Platz frei ist.",
    5,
    [
      "Wer kommen will, der ruft am besten am Vormittag bei uns an und fragt, ob noch ein Platz frei ist.",
    ],
    [],
  ],
  ["Der Kurs beginnt am 3. März, z. B. um 9.30 Uhr.\n- Stift\n- Heft", 1, [], []],
  ["Berufs-Sprach-Kurs für die Aus-Bildung", 1, [], []],
] as const)("%j: grade %i", (text, grade, longSentences, hardWords) => {
  expect(readability(text)).toEqual({ grade, longSentences, hardWords });
});

test.each(["", "  \n ", "123 – 456"])("%j has no sentence to be judged", (text) => {
  expect(readability(text)).toBeUndefined();
});

test("the sample offers keep to what is asked of others", () => {
  const grades = readdirSync("content/offers").map((slug) => {
    const [, , body = ""] = readFileSync(`content/offers/${slug}/de.mdx`, "utf8").split(/^---$/m);
    return readability(body.replace(/<[^>]+>/g, ""))?.grade ?? 0;
  });
  const good = grades.filter((grade) => grade <= highestGrade).length;
  expect(good / grades.length).toBeGreaterThan(0.8);
});

test("a long text is judged at once", () => {
  const text = "Der Kurs beginnt am Montag um neun Uhr und dauert drei Monate. ".repeat(200);
  const from = performance.now();
  readability(text);
  expect(performance.now() - from).toBeLessThan(200);
});
