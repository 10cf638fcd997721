import type { OfferFacts } from "@/domain/offer/facts";
import { formatShortDate } from "@/lib/i18n/format";

/** "3 von 12, Warteliste (Stand 12.11.2026)". */
export function placesWords(places: OfferFacts["places"]): string {
  if (!places) return "nicht bekannt";
  const { free, total, waitingList, asOf } = places;
  const figures =
    free === undefined ? "" : total === undefined ? String(free) : `${free} von ${total}`;
  const parts = [figures, waitingList ? "Warteliste" : ""].filter(Boolean);
  return `${parts.join(", ") || "nicht bekannt"} (Stand ${formatShortDate(asOf)})`;
}
