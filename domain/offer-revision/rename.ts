import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { publishedOffer } from "@/domain/offer/published";
import { enqueue } from "@/domain/publication/commands";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { requiredText } from "@/lib/form-fields";
import { carrierNameOf } from "./load";
import { isOnItsWay } from "./publish";
import { publishedForm, publishedTexts } from "./published-form";
import { slugFrom } from "./slug";
import { offerFiles } from "./source-file";
import { takenAddresses } from "./taken-addresses";

/**
 * Gives a published offer another address; the one before leads there from then on, and is never
 * another offer's. The row follows when the new address is shown (`syncOffers`). The caller
 * finishes it with `publishPending`.
 * @throws AppError "invalid" (addressTaken, or notNow where it has that address already);
 *   "conflict" while another version of the offer is on its way
 */
export const renameOffer = command({
  action: "offer.rename",
  input: z.object({ id: z.uuid(), address: requiredText(90) }),
  target: async (tx, { id }, _actor: StaffActor) => {
    const row = await tx.offer.findUnique({ where: { id }, include: { carrier: true } });
    const offer = row && publishedOffer(row.slug);
    return row && offer ? { row, offer } : null;
  },
  run: async ({ tx, actor, input, target: { row, offer } }) => {
    const slug = slugFrom(input.address);
    if (slug === row.slug) throw invalid("address", "notNow");
    const own = offer.facts.formerSlugs ?? [];
    if (!own.includes(slug) && (await takenAddresses(tx)).has(slug)) {
      throw invalid("address", "addressTaken");
    }
    if (await isOnItsWay(tx, row)) throw conflict();
    const formerSlugs = [...new Set([...own, row.slug])];
    const texts = publishedTexts(offer);
    const written = offerFiles(slug, { facts: { ...offer.facts, formerSlugs }, texts }, undefined);
    const gone = Object.keys(texts).map((locale) => ({
      path: `content/offers/${row.slug}/${locale}.mdx`,
      text: null,
    }));
    await enqueue(tx, {
      offerId: row.id,
      carrierId: row.carrierId,
      carrierName: carrierNameOf(row.carrier.slug),
      files: [...written, ...gone],
      message: `${String(offer.entry.source.title)}: neue Adresse`,
    });
    await noteRename(tx, actor, row);
    return { slug };
  },
  subject: ({ row }, result) => ({
    type: "offer",
    ids: [row.id],
    detail: { from: row.slug, ...(result ? { to: result.slug } : {}) },
  }),
});

/** A line in the history of the offer, which says the same before and after. */
async function noteRename(
  tx: Tx,
  { userId }: StaffActor,
  {
    id,
    slug,
    carrierId,
  }: { readonly id: string; readonly slug: string; readonly carrierId: string },
): Promise<void> {
  const form = { ...publishedForm(slug) };
  await tx.offerRevision.create({
    data: {
      id: randomUUID(),
      offerId: id,
      carrierId,
      state: "approved",
      fields: form,
      baseFields: form,
      renamedFrom: slug,
      authorId: userId,
      decidedById: userId,
      createdAt: now(),
      changedAt: now(),
      decidedAt: now(),
    },
  });
}
