import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import type { ContentEntry } from "./store";
import type { Review } from "./text";

/** How the text a reader gets came about; pages say so for all but the first two. */
export type TextState = "source" | Review | "outdated" | "machineOutdated" | "fallback";

export type LocalizedText = {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** The language the text is really in. */
  readonly lang: Locale;
  readonly state: TextState;
};

/** The text in the reader's language, or the German one where nobody has translated it yet. */
export function localizedText(entry: ContentEntry, locale: Locale): LocalizedText {
  const source = { title: String(entry.source.title), summary: String(entry.source.summary) };
  if (locale === sourceLocale) {
    return { ...source, body: entry.body, lang: sourceLocale, state: "source" };
  }
  const translation = entry.translations[locale];
  if (!translation) return { ...source, body: entry.body, lang: sourceLocale, state: "fallback" };
  const { title, summary, body, outdated, review } = translation;
  return { title, summary, body, lang: locale, state: outdated ? older(review) : review };
}

/** What a program has written stays so, however old it is. */
const older = (review: Review): TextState =>
  review === "machineMade" ? "machineOutdated" : "outdated";
