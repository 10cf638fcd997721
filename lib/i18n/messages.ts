import { fillCity } from "@/lib/city/fill-city";
import type { City } from "@/lib/city/schema";
import { content } from "@/lib/content/store";
import ar from "@/messages/ar.json";
import de from "@/messages/de.json";
import faAF from "@/messages/fa-AF.json";
import ti from "@/messages/ti.json";
import type { Locale } from "./locales";

/** As the files have them; the city's own words are still to be filled in. */
type Catalogue = typeof de;
export type Messages = ReturnType<typeof fillCity<Catalogue>>;

export const catalogues = { de, ar, "fa-AF": faAF, ti } satisfies Record<Locale, Catalogue>;

// Filled once for each published city and language.
const filled = new WeakMap<City, Partial<Record<Locale, Messages>>>();

/** The words of the interface in a language, with the city by its name. */
export function messagesFor(locale: Locale): Messages {
  const { city } = content();
  const known = filled.get(city) ?? {};
  filled.set(city, known);
  known[locale] ??= fillCity<Catalogue>(catalogues[locale], city, locale);
  return known[locale];
}
