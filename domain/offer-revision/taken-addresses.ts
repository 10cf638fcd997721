import "server-only";
import { currentSlug, publishedOffers } from "@/domain/offer/published";
import type { Tx } from "@/lib/db/client";

/**
 * All addresses that no other offer may get: those in use, those that lead on, and those on their
 * way. Whoever asks at the same time waits until this transaction is over.
 */
export async function takenAddresses(tx: Tx): Promise<{ has: (slug: string) => boolean }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('offer address', 0))`;
  const rows = await tx.offer.findMany({ select: { slug: true } });
  const coming = await tx.publication.findMany({
    where: { state: "pending", place: { startsWith: "offers/" } },
    select: { place: true },
  });
  const taken = new Set([
    ...rows.map(({ slug }) => slug),
    ...coming.map(({ place }) => place.replace("offers/", "")),
    ...publishedOffers().flatMap(({ facts }) => facts.formerSlugs ?? []),
  ]);
  return { has: (slug) => taken.has(slug) || currentSlug(slug) !== undefined };
}
