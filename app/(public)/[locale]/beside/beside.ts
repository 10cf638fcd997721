import { isLocale, type Locale, sourceLocale } from "@/lib/i18n/locales";

export type BesideQuery = { readonly with?: string | string[] | undefined };

/**
 * The language a page is to show beside its own, from `?with=`: German for everybody, and any other
 * for those who read German and want to show or explain something. Undefined: none.
 */
export function besideOf(locale: Locale, query: BesideQuery): Locale | undefined {
  const asked = query.with;
  if (typeof asked !== "string" || !isLocale(asked) || asked === locale) return undefined;
  return locale === sourceLocale || asked === sourceLocale ? asked : undefined;
}
