import "server-only";
import { isOver } from "@/domain/offer/fact-rules";
import type { OfferFacts } from "@/domain/offer/facts";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { PlainDate } from "@/lib/plain-date";
import { freshnessOf } from "./rules";

/**
 * The day since which nobody has confirmed an offer that is shown, as its page says; undefined while
 * that is not long ago. By the calendar alone: it is true whoever was asked.
 */
export function unconfirmedSince(facts: OfferFacts): PlainDate | undefined {
  if (isOver(facts, today())) return undefined;
  const { lastChecked } = facts;
  const state = freshnessOf(lastChecked, today(), city().freshness);
  return state === "unconfirmed" ? lastChecked : undefined;
}
