import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { content } from "@/lib/content/store";
import type { Tx } from "@/lib/db/client";
import { publishedCarriers, publishedOffer } from "./published";

/**
 * Gives every published carrier and offer its row, to which members, referrals and requests
 * point. A row whose content is gone stays: what points at it must still find it.
 */
export const syncOffers = command({
  action: "offer.sync",
  input: z.object({}),
  target: async (_tx, _input, _actor: System) => ({}),
  run: async ({ tx }) => {
    const carrierIds = new Map<string, string>();
    for (const { slug } of publishedCarriers()) {
      const row = await tx.carrier.upsert({
        where: { slug },
        create: { id: randomUUID(), slug, activity: "active" },
        update: {},
      });
      carrierIds.set(slug, row.id);
    }
    for (const { slug } of content().offers) {
      await followAddress(tx, slug);
      const carrierId = carrierIds.get(publishedOffer(slug)?.facts.carrier ?? "");
      if (!carrierId) continue;
      await tx.offer.upsert({
        where: { slug },
        create: { id: randomUUID(), slug, carrierId },
        update: { carrierId },
      });
    }
  },
  subject: () => ({ type: "portal", ids: [] }),
});

/** The row of an offer that has got another address goes with it, so that nothing loses it. */
async function followAddress(tx: Tx, slug: string): Promise<void> {
  const former = (publishedOffer(slug)?.facts.formerSlugs ?? []).filter(
    (each) => publishedOffer(each) === undefined,
  );
  if (former.length === 0 || (await tx.offer.findUnique({ where: { slug } }))) return;
  const row = await tx.offer.findFirst({ where: { slug: { in: former } } });
  if (row) await tx.offer.update({ where: { id: row.id }, data: { slug } });
}
