import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { publishedCarriers } from "@/domain/carrier/published";
import { command } from "@/domain/command";
import type { Tx } from "@/lib/db/client";
import { publishedOffer, publishedOffers } from "./published";

/**
 * Gives every published carrier and offer its row, to which members, referrals and requests
 * point. A row whose content is gone stays: what points at it must still find it.
 */
export const syncOffers = command({
  action: "offer.sync",
  input: z.object({}),
  target: async (_tx, _input, _actor: System) => ({}),
  run: async ({ tx }) => {
    const carrierIds = await carrierRows(tx);
    await followAddresses(tx);
    const rows = await tx.offer.findMany({ select: { slug: true, carrierId: true } });
    const known = new Map(rows.map(({ slug, carrierId }) => [slug, carrierId]));
    const offers = publishedOffers().flatMap(({ slug, facts }) => {
      const carrierId = carrierIds.get(facts.carrier);
      return carrierId ? [{ slug, carrierId }] : [];
    });
    const added = offers.filter(({ slug }) => !known.has(slug));
    await tx.offer.createMany({
      data: added.map((offer) => ({ id: randomUUID(), ...offer })),
      skipDuplicates: true,
    });
    for (const { slug, carrierId } of offers) {
      if (known.has(slug) && known.get(slug) !== carrierId) {
        await tx.offer.update({ where: { slug }, data: { carrierId } });
      }
    }
  },
  subject: () => ({ type: "portal", ids: [] }),
});

/** The ids of all carriers by their slug, those that have just been published included. */
async function carrierRows(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const data = publishedCarriers().map(({ slug }) => ({
    ...{ id: randomUUID(), slug },
    activity: "active" as const,
  }));
  await tx.carrier.createMany({ data, skipDuplicates: true });
  const rows = await tx.carrier.findMany({ select: { id: true, slug: true } });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** The row of an offer that has got another address goes with it, so that nothing loses it. */
async function followAddresses(tx: Tx): Promise<void> {
  for (const { slug, facts } of publishedOffers()) {
    const former = (facts.formerSlugs ?? []).filter((each) => publishedOffer(each) === undefined);
    if (former.length === 0 || (await tx.offer.findUnique({ where: { slug } }))) continue;
    const row = await tx.offer.findFirst({ where: { slug: { in: former } } });
    if (!row) continue;
    await tx.offer.update({ where: { id: row.id }, data: { slug } });
    // Drafts of its translations are found by its address.
    await tx.translation.updateMany({ where: { kind: "offers", slug: row.slug }, data: { slug } });
  }
}
