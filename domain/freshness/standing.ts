import "server-only";
import { isOver } from "@/domain/offer/fact-rules";
import type { OfferFacts } from "@/domain/offer/facts";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { PlainDate } from "@/lib/plain-date";
import { askedSince, type OfferRow } from "./load";
import { type Freshness, freshnessOf } from "./rules";

/** How an offer's check stands, as the back office sees it. */
export type CheckStanding = {
  readonly freshness: Freshness;
  /** Days on which the carrier was asked since the last check; null: that mail waits in the outbox. */
  readonly asked: readonly (PlainDate | null)[];
  /** The portal has paused it because nobody answered. */
  readonly pausedByPortal: boolean;
};

/** How an offer's check stands today. One that is over is "fresh": nobody is asked about it any more. */
export function checkStanding(row: Pick<OfferRow, "checks">, facts: OfferFacts): CheckStanding {
  const over = isOver(facts, today());
  return {
    freshness: over ? "fresh" : freshnessOf(facts.lastChecked, today(), city().freshness),
    asked: over ? [] : askedSince(row, facts.lastChecked).map(({ sentOn }) => sentOn),
    pausedByPortal:
      facts.lifecycle === "paused" &&
      row.checks.some(({ about, answer }) => answer === "paused" && about === facts.lastChecked),
  };
}
