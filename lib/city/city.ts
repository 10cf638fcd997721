import "server-only";
import { content } from "@/lib/content/store";
import type { Locale } from "@/lib/i18n/locales";
import type { City } from "./schema";

/** The city that runs this portal. The same object as long as nothing new was published. */
export function city(): City {
  return content().city;
}

export function cityName(locale: Locale): string {
  return city().name[locale];
}
