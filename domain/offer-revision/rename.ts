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
import { addressFrom } from "@/lib/text/slug";
import { carrierNameOf } from "./load";
import { isOnItsWay } from "./publish";
import { publishedForm, publishedTexts } from "./published-form";
import { offerFiles } from "./source-file";
import { takenAddresses } from "./taken-addresses";

async function movable(tx: Tx, { id }: { readonly id: string }) {
  const row = await tx.offer.findUnique({ where: { id }, include: { carrier: true } });
  const offer = row && publishedOffer(row.slug);
  return row && offer ? { row, offer } : null;
}

type Movable = NonNullable<Awaited<ReturnType<typeof movable>>>;

/** @throws AppError "invalid" at the field, for what is no address, or none that this offer may have */
async function addressFor(tx: Tx, typed: string, { row, offer }: Movable): Promise<string> {
  const slug = addressFrom(typed);
  if (slug === undefined) throw invalid("address", "notAnAddress");
  if (slug === row.slug) throw invalid("address", "notNow");
  const own = offer.facts.formerSlugs ?? [];
  if (!own.includes(slug) && (await takenAddresses(tx)).has(slug)) {
    throw invalid("address", "addressTaken");
  }
  return slug;
}

/**
 * The address an offer would get, to be shown before anything changes.
 * @throws AppError "invalid" as `renameOffer` does
 */
export const proposeAddress = command({
  action: "offer.proposeAddress",
  input: z.object({ id: z.uuid(), address: requiredText(90) }),
  target: (tx, input, _actor: StaffActor) => movable(tx, input),
  run: async ({ tx, input, target }) => ({ slug: await addressFor(tx, input.address, target) }),
  subject: ({ row }) => ({ type: "offer", ids: [row.id] }),
});

/**
 * Gives a published offer another address; the one before leads there from then on, and is never
 * another offer's. An address it had once may be taken again; it stays among the former ones, of
 * which the first is the name that calendars know it by. The row follows when the new address is
 * shown (`syncOffers`). The caller finishes it with `publishPending`.
 * @throws AppError "invalid" (notAnAddress, addressTaken, or notNow where it has that address
 *   already); "conflict" while another version of the offer is on its way
 */
export const renameOffer = command({
  action: "offer.rename",
  input: z.object({ id: z.uuid(), address: requiredText(90) }),
  target: (tx, input, _actor: StaffActor) => movable(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const { row, offer } = target;
    const slug = await addressFor(tx, input.address, target);
    const own = offer.facts.formerSlugs ?? [];
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
