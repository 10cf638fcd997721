import { isLocale, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { type SpokenLanguage, spokenLanguages } from "./spoken-languages";

/** What may tell in which language to speak with somebody, and in which to write. Null: not known. */
export type KnownLanguages = {
  /** As they have said themselves. */
  readonly speaksIn?: string | null | undefined;
  /** As the list of the target group names it. */
  readonly listed: string | null;
  /** In which they, or somebody for them, have chosen to have their pages and letters. */
  readonly chosen: string | null;
};

/**
 * The language to speak in with somebody: as they have said themselves, else as the list names it,
 * else the one they have chosen to read. Null: nobody knows.
 */
export function spokenLanguageOf(known: KnownLanguages): SpokenLanguage | null {
  const said = known.speaksIn ?? known.listed ?? known.chosen;
  return spokenLanguages.find((each) => each === said) ?? null;
}

/** Who reads the one reads the other: the same language in two countries. */
const readAlike: Partial<Record<SpokenLanguage, Locale>> = { fa: "fa-AF" };

/**
 * The language to write in to somebody, one of those that the portal has texts in: the one that was
 * chosen for it, else the one they speak, else German.
 */
export function writtenLanguageOf(known: KnownLanguages): Locale {
  const { chosen } = known;
  if (chosen !== null && isLocale(chosen)) return chosen;
  const spoken = spokenLanguageOf(known);
  if (spoken === null) return sourceLocale;
  return isLocale(spoken) ? spoken : (readAlike[spoken] ?? sourceLocale);
}
