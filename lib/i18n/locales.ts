/** The languages of the public portal, German first: it is the source of every text. */
export const locales = ["de", "ar", "fa-AF", "ti"] as const;
export type Locale = (typeof locales)[number];

export const sourceLocale = "de" satisfies Locale;

/** Each language by its own name, as the switch at the top of every page shows it. */
export const endonyms = {
  de: "Deutsch",
  ar: "العربية",
  "fa-AF": "دری",
  ti: "ትግርኛ",
} satisfies Record<Locale, string>;

export const directions = {
  de: "ltr",
  ar: "rtl",
  "fa-AF": "rtl",
  ti: "ltr",
} satisfies Record<Locale, "ltr" | "rtl">;

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
