import "server-only";
import { type KnownLanguages, spokenLanguageOf, writtenLanguageOf } from "./language-of";
import { type DetailsRow, detailsOf } from "./profile";

/** What a row of a person is loaded with, so that {@link languagesOf} can say its languages. */
export const withListedLanguage = { rosterEntry: { select: { language: true } } } as const;

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
