/** Languages in which somebody answers at a carrier or an office. */
export const contactLanguages = [
  "de",
  "ar",
  "fa-AF",
  "ti",
  "en",
  "fr",
  "ku",
  "ps",
  "so",
  "tr",
] as const;
