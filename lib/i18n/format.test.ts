import { describe, expect, it, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { formatDay, formatMoney } from "./format";
import { locales } from "./locales";

describe("formatMoney", () => {
  it("writes the sign behind the sum, but for the mirrored pattern of Dari", () => {
    const written = locales.map((locale) => formatMoney(locale, 1_500).replace(/\p{Cf}/gu, ""));
    expect(written).toEqual(
      ["15 €", "15 €", "€ 15", "15 €"].map((sum) => sum.replace(" ", "\u00A0")),
    );
  });

  it("writes cents only where there are any", () => {
    expect(formatMoney("de", 1_550)).toBe("15,50\u00A0€");
    expect(formatMoney("ti", 123_456)).toBe("1,234.56\u00A0€");
    expect(formatMoney("ti", 1_500)).toBe("15\u00A0€");
  });
});

test.each([
  ["de", "Dienstag, 1. Dezember 2026"],
  ["ar", "الثلاثاء، 1 ديسمبر 2026"],
  ["fa-AF", "سه‌شنبه، 1 دسمبر 2026"],
  ["ti", "ሰሉስ፣ 1 ታሕሳስ 2026"],
] as const)("a day with its name in %s has that language's comma", (locale, expected) => {
  expect(formatDay(locale, plainDate.parse("2026-12-01"))).toBe(expected);
});
