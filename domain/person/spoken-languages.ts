/**
 * Languages that people speak with us. Four of them the portal speaks itself; for each it has a word
 * in these four (`facts.language`), since it stands on what a person signs and a carrier reads.
 */
export const spokenLanguages = [
  "de",
  "ar",
  "fa-AF",
  "ti",
  "fa",
  "ps",
  "ku",
  "so",
  "am",
  "en",
  "fr",
  "tr",
  "ru",
  "sq",
  "srp",
  "rom",
  "ka",
  "hy",
  "az",
  "ur",
  "bn",
  "ff",
  "ha",
  "other",
  // Stood for both until Romani had a code of its own: what was noted then means the one or the other.
  "sr",
] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Those that can be named: each means one language. */
export const namedLanguages: readonly SpokenLanguage[] = spokenLanguages.filter(
  (language) => language !== "sr",
);

/** Whether a language may be another one, where an older word means either. */
export function mayBe(known: SpokenLanguage, asked: SpokenLanguage): boolean {
  return known === asked || (known === "sr" && (asked === "srp" || asked === "rom"));
}
