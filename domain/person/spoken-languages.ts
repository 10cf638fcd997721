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
  "sr",
  "ka",
  "hy",
  "az",
  "ur",
  "bn",
  "ff",
  "ha",
  "other",
] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];
