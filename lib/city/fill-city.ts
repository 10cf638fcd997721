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

/** A catalogue of messages in which the city stands by its name. */
export function fillCity<Catalogue>(catalogue: Catalogue, city: City, locale: Locale): Catalogue {
  const words = cityWords(city, locale);
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") {
      return value.replace(/\{(\w+)\}/g, (argument, name: string) => words[name] ?? argument);
    }
    return Object.fromEntries(
      Object.entries(value as object).map(([key, inner]) => [key, fill(inner)]),
    );
  };
  return fill(catalogue) as Catalogue;
}
