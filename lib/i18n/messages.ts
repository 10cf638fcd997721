import { fillCity } from "@/lib/city/fill-city";
import type { City } from "@/lib/city/schema";
import { content } from "@/lib/content/store";
import ar from "@/messages/ar.json";
import de from "@/messages/de.json";
import faAF from "@/messages/fa-AF.json";
import ti from "@/messages/ti.json";
import type { Locale } from "./locales";

export type Messages = typeof de;

const catalogues = { de, ar, "fa-AF": faAF, ti } satisfies Record<Locale, Messages>;

// Filled once for each published city and language.
const filled = new WeakMap<City, Partial<Record<Locale, Messages>>>();

/** The words of the interface in a language, with the city by its name. */
export function messagesFor(locale: Locale): Messages {
  const { city } = content();
  const known = filled.get(city) ?? {};
  filled.set(city, known);
  known[locale] ??= fillCity<Messages>(catalogues[locale], city, locale);
  return known[locale];
}
