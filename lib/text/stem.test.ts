import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { fold } from "./fold";
import { stem } from "./stem";

describe.each<[Locale, forms: readonly string[]]>([
  ["de", ["Kurs", "Kurse", "Kursen", "Kurses"]],
  ["de", ["Deutschkurs", "Deutschkurse", "Deutschkursen"]],
  ["de", ["Zeugnis", "Zeugnisse", "Zeugnissen"]],
  ["de", ["Anerkennung", "anerkennen", "Anerkennungen"]],
  ["de", ["Prüfung", "Prüfungen"]],
  ["de", ["abends", "Abend", "Abende"]],
  ["ar", ["شهادة", "الشهادة", "بالشهادات", "شهادتي", "شهادتكم", "والشهادة"]],
  ["ar", ["الألمانية", "ألماني", "المانى"]],
  ["ar", ["للنساء", "نساء", "النساء"]],
  ["fa-AF", ["کورس", "کورس‌ها", "کورس‌های", "کورسها"]],
  ["fa-AF", ["می‌خواهم", "میخواهم", "خواهم", "نمی‌خواهم"]],
  ["ti", ["ስራሕ", "ንስራሕ", "ስራሕን"]],
  ["ti", ["ኮርስ", "ኮርሳት", "ኮርስን"]],
  ["ti", ["ሞያ", "ሞያታት", "ሞያኹም"]],
])("%s: %j", (locale, forms) => {
  test("are forms of one word", () => {
    expect(new Set(forms.map((form) => stem(fold(form), locale))).size).toBe(1);
  });
});

test.each<[Locale, string, string]>([
  ["de", "Bildung", "Ausbildung"],
  ["de", "Pflege", "Pflaster"],
  ["ar", "عمل", "معلم"],
  ["ti", "ስራሕ", "ምሕጋዝ"],
])("%s: %s and %s are two words", (locale, one, other) => {
  expect(stem(fold(one), locale)).not.toBe(stem(fold(other), locale));
});

test.each(["a1", "b1", "60a", "12"])("%s is left alone", (word) => {
  for (const locale of ["de", "ar", "fa-AF", "ti"] as const) expect(stem(word, locale)).toBe(word);
});

test("a short word keeps its letters", () => {
  for (const word of ["job", "eq", "asa"]) expect(stem(word, "de")).toBe(word);
});
