import "server-only";
import { isOver } from "@/domain/offer/fact-rules";
import { publishedOffer } from "@/domain/offer/published";
import { berlinDate, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { Asked } from "./rules";

export const withChecks = {
  carrier: { select: { id: true, slug: true } },
  checks: {
    orderBy: { createdAt: "asc" },
    include: { mail: { select: { state: true, settledAt: true } } },
  },
} as const;

export type OfferRow = NonNullable<Awaited<ReturnType<typeof findOffer>>>;
const findOffer = (tx: Tx, id: string) =>
  tx.offer.findUnique({ where: { id }, include: withChecks });

/** An offer that stands in the lists, and when its carrier was asked since the last check; null otherwise. */
export function shownCase(row: OfferRow) {
  const offer = publishedOffer(row.slug);
  if (!offer || isOver(offer.facts, today())) return null;
  const { lastChecked } = offer.facts;
  return { row, offer, lastChecked, asked: askedSince(row, lastChecked), onDate: today() };
}

/** Questions that were asked since this check and have no answer. */
export function askedSince({ checks }: Pick<OfferRow, "checks">, lastChecked: string): Asked[] {
  return checks
    .filter(({ about, answer }) => about === lastChecked && answer === null)
    .map(({ mail }) => ({
      sentOn: mail?.state === "sent" && mail.settledAt ? berlinDate(mail.settledAt) : null,
    }));
}

/** Offers that somebody may have to be asked about, by carrier. */
export async function loadCases(tx: Tx, where: { carrierId?: string } = {}) {
  const rows = await tx.offer.findMany({ where, include: withChecks, orderBy: { slug: "asc" } });
  return rows.flatMap((row) => shownCase(row) ?? []);
}
