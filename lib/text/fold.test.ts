import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "./fold";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  // Letters that folding moves, in every order.
  fc.string({
    unit: fc.constantFrom(
      ..."aeouqAEOUäöüßıøé\u0308\u00ad",
      ..."اأإآٱءئؤىيیكکةههۀ\u064e\u0651\u200c\u0640٠۹",
      ..."ሀሃሐሓኀኃሠሰፀጸቀቐከኸአኣዐዓቈቍኰኵጐጕ\u135f",
    ),
  }),
);

test("what is folded stays as it is when folded again", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 1000 },
  );
});

test("a lone half of a character is no error", () => {
  expect(() => fold("a\ud800b")).not.toThrow();
});

describe.each<[language: string, variants: readonly string[]]>([
  ["German: umlauts", ["Prüfung", "Pruefung", "prufung", "PRÜFUNG", "Pru\u0308fung"]],
  ["German: sharp s", ["schweißen", "SCHWEISSEN", "schweissen"]],
  ["German: a word set with a soft hyphen", ["Berufs\u00adschule", "Berufsschule"]],
  ["French accent", ["Café", "Cafe"]],
  ["Arabic: alif", ["إمتحان", "امتحان", "أمتحان", "ٱمتحان"]],
  ["Arabic: end of a word", ["دورة", "دوره"]],
  ["Arabic and Persian: ya", ["يک", "یک", "ىک"]],
  ["Arabic and Persian: kaf", ["كتاب", "کتاب"]],
  ["Arabic: harakat and lengthening", ["التَّدْرِيب", "التدريب", "التـــدريب"]],
  ["Arabic: hamza", ["القراءة", "القراة", "القراءه"]],
  ["Arabic: presentation forms from a PDF", ["ﻻ", "لا"]],
  ["Persian: joiner", ["می\u200cگیرم", "میگیرم"]],
  ["digits", ["۱۲", "١٢", "12"]],
  ["Tigrinya: ጸ and ፀ", ["ምጽሓፍ", "ምፅሓፍ"]],
  ["Tigrinya: ሰ and ሠ", ["ስራሕ", "ሥራሕ"]],
  ["Tigrinya: ሀ, ሐ and ኀ", ["ሓገዝ", "ሃገዝ", "ኃገዝ", "ሐገዝ", "ሀገዝ"]],
  ["Tigrinya: ኣ and አ", ["ኣብ", "አብ"]],
  ["Tigrinya: ቅ and ቕ", ["ፍቓድ", "ፍቃድ"]],
  ["Tigrinya: ከ and ኸ", ["መኽዘን", "መክዘን"]],
  ["Tigrinya: rounded letters", ["ቁጽሪ", "ቍጽሪ"]],
])("%s", (_language, variants) => {
  test("all spellings meet", () => {
    expect(new Set(variants.map(fold)).size).toBe(1);
  });
});

test.each([
  ["neue", "neu"],
  ["Quelle", "Qulle"],
  ["ጸ", "ቀ"],
  ["ک", "گ"],
])("%s and %s stay apart", (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});
