import ar from "@/messages/ar.json";
import de from "@/messages/de.json";
import faAF from "@/messages/fa-AF.json";
import ti from "@/messages/ti.json";
import type { Locale } from "./locales";

export type Messages = typeof de;

const catalogues = { de, ar, "fa-AF": faAF, ti } satisfies Record<Locale, Messages>;

export function messagesFor(locale: Locale): Messages {
  return catalogues[locale];
}
