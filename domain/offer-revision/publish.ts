import "server-only";
import { randomUUID } from "node:crypto";
import { publishedOffer } from "@/domain/offer/published";
import { enqueue } from "@/domain/publication/commands";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { sourceLocale } from "@/lib/i18n/locales";
import { freeSlug } from "@/lib/text/slug";
import { type FormFields, lineIn, readForm } from "./form";
import { carrierNameOf } from "./load";
import { offerFiles } from "./source-file";
import { takenAddresses } from "./taken-addresses";

type Offer = { readonly id: string; readonly slug: string };

type Publishing = {
  readonly carrier: { readonly id: string; readonly slug: string };
  /** Absent: a new one. */
  readonly offer: Offer | null;
  readonly fields: FormFields;
  /** All facts were looked at, and not only the one that changes. */
  readonly checked: boolean;
  /** For the history of the content: what was done. */
  readonly done: string;
};

/**
 * Puts an offer into the queue of what is to be published, inside the caller's transaction: the
 * decision and the publication stand or fall together. A new offer gets its address and its row.
 * @throws AppError "invalid" (notNow) for a form that does not describe an offer, "conflict" while
 *   another version of it is on its way: this one was not compared with that
 */
export async function publishForm(tx: Tx, publishing: Publishing): Promise<Offer> {
  const { carrier, fields, done } = publishing;
  const published = publishing.offer ? publishedOffer(publishing.offer.slug) : undefined;
  const { offer: read } = readForm(fields, givenFacts(carrier.slug, publishing));
  if (!read) throw invalid("", "notNow");
  if (publishing.offer && (await isOnItsWay(tx, publishing.offer))) throw conflict();
  const offer = publishing.offer ?? (await newOffer(tx, carrier.id, fields));
  await enqueue(tx, {
    offerId: offer.id,
    carrierId: carrier.id,
    carrierName: carrierNameOf(carrier.slug),
    files: offerFiles(offer.slug, read, published?.entry),
    message: `${lineIn(fields, "title-de")}: ${done}`,
  });
  return offer;
}

/** True while a version of an offer is on its way. Two who decide at once wait for each other here. */
export async function isOnItsWay(tx: Tx, { id }: Pick<Offer, "id">): Promise<boolean> {
  await tx.$executeRaw`SELECT id FROM "Offer" WHERE id = ${id}::uuid FOR UPDATE`;
  return (await tx.publication.count({ where: { offerId: id, state: "pending" } })) > 0;
}

/** The facts of an offer that nobody types. */
export function givenFacts(
  carrier: string,
  { offer, checked }: { readonly offer: Offer | null; readonly checked: boolean },
): Parameters<typeof readForm>[1] {
  const facts = offer ? publishedOffer(offer.slug)?.facts : undefined;
  const publishedOn = facts ? facts.publishedOn : today();
  return {
    today: today(),
    carrier,
    lastChecked: checked || !facts ? today() : facts.lastChecked,
    ...(publishedOn ? { publishedOn } : {}),
    ...(facts?.recordings ? { recordings: facts.recordings } : {}),
    ...(facts?.formerSlugs ? { formerSlugs: facts.formerSlugs } : {}),
  };
}

async function newOffer(tx: Tx, carrierId: string, fields: FormFields): Promise<Offer> {
  const taken = await takenAddresses(tx);
  const slug = freeSlug(lineIn(fields, `title-${sourceLocale}`), taken.has);
  return tx.offer.create({
    data: { id: randomUUID(), slug, carrierId },
    select: { id: true, slug: true },
  });
}
