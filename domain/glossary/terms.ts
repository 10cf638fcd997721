/** A term of the administration, and how each language says it. "" or null: nobody knows yet. */
export type Term = {
  readonly id: string;
  readonly german: string;
  /** Other forms in which it stands in texts, such as a plural. */
  readonly forms: readonly string[];
  readonly ar: string | null;
  readonly faAF: string | null;
  readonly ti: string | null;
  readonly note: string | null;
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The terms that stand in a German text as words of their own, in the order in which they come. The
 * longest one counts: "Agentur für Arbeit" has no "Arbeit" in it.
 */
export function termsIn<T extends Pick<Term, "german" | "forms">>(
  text: string,
  terms: readonly T[],
): T[] {
  const byForm = new Map(
    terms.flatMap((term) => [term.german, ...term.forms].map((form) => [form, term] as const)),
  );
  const forms = [...byForm.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (forms.length === 0) return [];
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  const found = [...text.matchAll(word)].flatMap(([form]) => byForm.get(form) ?? []);
  return [...new Set(found)];
}

/** The columns in which the languages stand. */
export const termColumns = { ar: "ar", "fa-AF": "faAF", ti: "ti" } as const;

/** A term as texts have it: "translation (German)", so that a person recognises the word at an office. */
export function termInText(
  term: Pick<Term, "german" | "ar" | "faAF" | "ti">,
  locale: keyof typeof termColumns,
): string | undefined {
  const translation = term[termColumns[locale]];
  return translation ? `${translation} (${term.german})` : undefined;
}
