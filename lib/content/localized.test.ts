import { expect, test } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { localizedText } from "./localized";
import type { ContentEntry, ContentTranslation } from "./store";

const translation = (known: Partial<ContentTranslation>): ContentTranslation => ({
  title: "عنوان",
  summary: "ملخص",
  body: "نص",
  sourceHash: "0123456789abcdef",
  review: "notReadByNative",
  outdated: false,
  ...known,
});

const entry: ContentEntry = {
  slug: "a",
  source: { title: "Titel", summary: "Kurz", carrier: "x" },
  body: "Text",
  translations: {
    ar: translation({ review: "readByNative" }),
    "fa-AF": translation({ outdated: true, review: "readByNative" }),
  },
};

test.each<[Locale, Locale, string, string]>([
  ["de", "de", "source", "Titel"],
  ["ar", "ar", "readByNative", "عنوان"],
  ["fa-AF", "fa-AF", "outdated", "عنوان"],
  ["ti", "de", "fallback", "Titel"],
])("a reader of %s gets a text in %s and is told that it is %s", (locale, lang, state, title) => {
  const text = localizedText(entry, locale);
  expect(text).toEqual({
    title,
    summary: lang === "de" ? "Kurz" : "ملخص",
    body: lang === "de" ? "Text" : "نص",
    lang,
    state,
  });
});

test.each([
  [{}, "notReadByNative"],
  [{ review: "machineMade" }, "machineMade"],
  [{ review: "machineMade", outdated: true }, "machineOutdated"],
] as const)("a translation with %o says that it is %s", (known, state) => {
  const unread = { ...entry, translations: { ti: translation(known) } };
  expect(localizedText(unread, "ti").state).toBe(state);
});
