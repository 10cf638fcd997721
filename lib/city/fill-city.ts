import type { Locale } from "@/lib/i18n/locales";
import type { City } from "./schema";

/** The arguments in `messages/` that the city's configuration fills, and no caller. */
export function cityWords(city: City, locale: Locale): Record<string, string> {
  return {
    city: city.name[locale],
    portal: city.portal[locale],
    visitPlace: city.visitPlace,
  };
}

type Districts = { readonly facts: { readonly district: City["districts"] } };

/** A catalogue of messages in which the city and its districts stand by their names. */
export function fillCity<Catalogue extends { readonly facts: object }>(
  catalogue: Catalogue,
  city: City,
  locale: Locale,
): Catalogue & Districts {
  const words = cityWords(city, locale);
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") {
      return value.replace(/\{(\w+)\}/g, (argument, name: string) => words[name] ?? argument);
    }
    return Object.fromEntries(
      Object.entries(value as object).map(([key, inner]) => [key, fill(inner)]),
    );
  };
  const filled = fill(catalogue) as Catalogue;
  return { ...filled, facts: { ...filled.facts, district: city.districts } };
}
