import { describe, expect, test } from "vitest";
import { canonicalBody } from "./canonical";
import { readSource } from "./source";
import { textBlocks } from "./text-blocks";
import { writtenText } from "./written-text";

describe("a sign within a word stays a sign", () => {
  test.each([
    ["Teilnehmer*innen und Kolleg*innen", "Teilnehmer*innen und Kolleg*innen"],
    ["Teilnehmer_innen und Kolleg_innen", "Teilnehmer_innen und Kolleg_innen"],
    ["Teilnehmer:innen und Kolleg:innen", "Teilnehmer:innen und Kolleg:innen"],
    ["**Teilnehmer*innen** und *Kolleg*innen*", "Teilnehmer*innen und Kolleg*innen"],
    ["Das ist *wichtig* und **sehr** wichtig.", "Das ist wichtig und sehr wichtig."],
    ["Halb**fett**e Wörter", "Halbfette Wörter"],
    ["- Schüler*innen\n- Lehrer*innen", "- Schüler*innen\n- Lehrer*innen"],
    ["## Für Frau*en und Männer*", "Für Frau*en und Männer*"],
    ["3*4 ist 12 und 2*6 auch", "3*4 ist 12 und 2*6 auch"],
    ["[Ratgeber*innen](https://x.test) und Ratgeber*innen", "Ratgeber*innen und Ratgeber*innen"],
    ["كلمة*كلمة و كلمة*كلمة", "كلمة*كلمة و كلمة*كلمة"],
    ["Schon \\*so\\* geschrieben und Kolleg\\*innen", "Schon *so* geschrieben und Kolleg*innen"],
  ])("%j reads %j", (body, words) => {
    expect(writtenText(body)).toBe(words);
    const written = canonicalBody(body);
    expect(writtenText(written)).toBe(words);
    expect(canonicalBody(written)).toBe(written);
    expect(textBlocks(body).map(({ text }) => text)).toEqual([body]);
    expect(readSource(`---\ntitle: "x"\n---\n${body}`).problems).toEqual([]);
  });

  test("and is written as somebody would write it", () => {
    expect(canonicalBody("Teilnehmer*innen und Kolleg_innen")).toBe(
      "Teilnehmer*innen und Kolleg_innen",
    );
  });
});
