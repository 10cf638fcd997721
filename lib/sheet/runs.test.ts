import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { germanRun, phraseRuns, runsOf } from "./runs";

const shown = (runs: readonly { t: string }[]) => runs.map(({ t }) => t).join("");
const islands = (text: string) =>
  runsOf(text, "ar")
    .filter((run) => run.ltr || run.german)
    .map(({ t }) => t);

describe("in Arabic an island is made of", () => {
  test.each([
    ["a telephone number", "الهاتف 030 23125 110 هنا", ["030 23125 110"]],
    ["a number from abroad", "الهاتف +49 30 23125-110 هنا", ["+49 30 23125-110"]],
    ["a time", "الساعة 18:00 مساءً", ["18:00"]],
    ["a span of times", "الساعة 18:00–20:15 مساءً", ["18:00–20:15"]],
    ["a span with blanks", "الساعة 18:00 – 20:15 مساءً", ["18:00 – 20:15"]],
    ["a German word in brackets", "تدريب مهني (Ausbildung) هنا", ["Ausbildung"]],
    ["an address", "في Beispielstraße 12 هنا", ["Beispielstraße 12"]],
    ["a postcode and its town", "في 42853 Remscheid هنا", ["42853 Remscheid"]],
    ["a level", "من A2 إلى B1", ["A2", "B1"]],
    [
      "a mail address",
      "اكتبوا إلى info@lernwerkstatt.example الآن",
      ["info@lernwerkstatt.example"],
    ],
    [
      "a web address",
      "افتحوا https://teilhabe.example/ar/offers الآن",
      ["https://teilhabe.example/ar/offers"],
    ],
    ["a share", "ندفع 50% منها", ["50%"]],
    ["two numbers of two sentences each", "المستوى B1. 20 دقيقة", ["B1", "20"]],
    ["what the catalogue marks", "مبنى (\u2068Rathaus Remscheid\u2069)", ["Rathaus Remscheid"]],
    ["a number the catalogue marks", "مثال: \u20660176 12345678\u2069", ["0176 12345678"]],
  ])("%s", (_what, text, expected) => {
    expect(islands(text)).toEqual(expected);
  });
});

test("a text that runs from left to right stays in one piece", () => {
  expect(runsOf("Ruf an: 030 23125 110", "de")).toEqual([{ t: "Ruf an: 030 23125 110" }]);
});

test("a German name in a sentence is German, and never loses a letter", () => {
  const runs = phraseRuns(["المكان: ", { german: "Müllerstraße 3" }], "ar");
  expect(runs.at(-1)).toEqual({ t: "Müllerstraße 3", german: true });
});

describe("a text on paper", () => {
  test.each([
    [
      "keeps what Typst would read as code",
      "#eval(1) $x$ \\ *b* `r` <l> @r",
      "#eval(1) $x$ \\ *b* `r` <l> @r",
    ],
    ["loses a pictogram that no font has", "Hallo 😀!", "Hallo !"],
    ["shows that a letter is missing", "漢字", "??"],
    ["is on one line", "a\n\tb\u2028c", "a b c"],
    ["is not turned round by hidden marks", "a\u202eb\u200fc", "abc"],
    ["keeps the joiners of Dari", "می\u200cخواهم", "می\u200cخواهم"],
    ["survives half a letter", "a\ud800b", "ab"],
  ])("%s", (_what, text, expected) => {
    expect(shown(germanRun(text))).toBe(expected);
  });

  test("is the same text, however it is parted", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."ab9 :-.,()@/+%أبتነሀß€") });
    fc.assert(
      fc.property(letters, fc.constantFrom("de", "ar", "fa-AF", "ti"), (text, lang) => {
        expect(shown(runsOf(text, lang))).toBe(text.replace(/ +/g, " "));
      }),
    );
  });
});
