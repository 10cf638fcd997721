import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { type KnownLanguages, spokenLanguageOf, writtenLanguageOf } from "./language-of";
import { type DetailsRow, detailsOf } from "./profile";
import { spokenLanguages } from "./spoken-languages";

/** What a row of a person is loaded with, so that {@link languagesOf} can say its languages. */
export const withListedLanguage = { rosterEntry: { select: { language: true } } } as const;

/**
 * Who is written to in a language, as the database asks for it: by what was chosen, else by what the list
 * names. What somebody says of themselves alone is sealed, and asked of nobody here.
 */
export function writtenToIn(locale: Locale) {
  const listed = spokenLanguages.filter(
    (each) => writtenLanguageOf({ listed: each, chosen: null }) === locale,
  );
  return {
    OR: [{ language: locale }, { language: null, rosterEntry: { language: { in: listed } } }],
  };
}

export type Languages = ReturnType<typeof languagesOf>;

type Row = DetailsRow & {
  readonly language: string | null;
  readonly rosterEntry: { readonly language: string | null } | null;
};

/** In which language to speak with somebody, null where nobody knows; and in which to write to them. */
export function languagesOf(row: Row) {
  const known: KnownLanguages = {
    speaksIn: detailsOf(row).speaksIn,
    listed: row.rosterEntry?.language ?? null,
    chosen: row.language,
  };
  return {
    spoken: spokenLanguageOf(known),
    written: writtenLanguageOf(known),
    /** Somebody has chosen the one to write in. */
    isChosen: row.language !== null,
  };
}
