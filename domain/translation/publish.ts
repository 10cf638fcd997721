import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { originField, textField, textParts } from "@/domain/offer-revision/fields";
import { originLine } from "@/domain/offer-revision/form";
import { carrierNameOf } from "@/domain/offer-revision/load";
import { isOnItsWay as isOfferOnItsWay } from "@/domain/offer-revision/publish";
import { publishedForm } from "@/domain/offer-revision/published-form";
import { enqueue } from "@/domain/publication/commands";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import { type Publishable, translationFile } from "./complaints";
import type { TranslationLocale } from "./schema";
import type { GermanText } from "./texts";

type Translated = { readonly locale: TranslationLocale; readonly text: Publishable };
type Decision = {
  /** Who lets it be published. */
  readonly actor: StaffActor;
  /** Who wrote it. */
  readonly authorId: string | null;
  /** For the history of the content: what was done. */
  readonly done: string;
};

/**
 * Puts translations of one text into the queue of what is to be published, inside the caller's
 * transaction: in the carrier's name, or in the city's where no carrier answers for the text. Of an
 * offer it is a version like every other one, so that its history shows it and takes it back.
 * @throws AppError "conflict" while another version of the text is on its way
 */
export async function publishTranslations(
  tx: Tx,
  source: GermanText,
  decision: Decision,
  translated: readonly Translated[],
): Promise<void> {
  const { kind, slug, german } = source;
  const offer = kind === "offers" ? await tx.offer.findUnique({ where: { slug } }) : null;
  const isOnItsWay = offer ? isOfferOnItsWay(tx, offer) : isTextOnItsWay(tx, `${kind}/${slug}`);
  if (await isOnItsWay) throw conflict();
  const carrier = await carrierOf(tx, source, offer);
  await enqueue(tx, {
    offerId: offer?.id ?? null,
    carrierId: carrier?.id ?? null,
    carrierName: carrier ? carrierNameOf(carrier.slug) : city().bodies.team.name,
    files: translated.map(({ locale, text }) => translationFile({ kind, slug, locale }, text)),
    message: `${german.title}: ${decision.done} (${translated.map(({ locale }) => locale).join(", ")})`,
  });
  if (offer) await keepAsVersion(tx, offer, decision, translated);
}

function carrierOf(tx: Tx, { kind, slug }: GermanText, offer: { carrierId: string } | null) {
  if (offer) return tx.carrier.findUnique({ where: { id: offer.carrierId } });
  return kind === "carriers" ? tx.carrier.findUnique({ where: { slug } }) : null;
}

/** Two who decide at once wait for each other here. */
async function isTextOnItsWay(tx: Tx, place: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${place}, 0))`;
  return (await tx.publication.count({ where: { place, state: "pending" } })) > 0;
}

async function keepAsVersion(
  tx: Tx,
  offer: { readonly id: string; readonly slug: string; readonly carrierId: string },
  { actor, authorId }: Decision,
  translated: readonly Translated[],
): Promise<void> {
  const form = publishedForm(offer.slug);
  if (!form) return;
  const written = translated.flatMap(({ locale, text }) => [
    ...textParts.map((part) => [textField(part, locale), text[part]] as const),
    [originField(locale), originLine(text)] as const,
  ]);
  await tx.offerRevision.create({
    data: {
      id: randomUUID(),
      offerId: offer.id,
      carrierId: offer.carrierId,
      state: "approved",
      fields: { ...form, ...Object.fromEntries(written) },
      baseFields: { ...form },
      authorId,
      createdAt: now(),
      changedAt: now(),
      decidedAt: now(),
      decidedById: actor.userId,
    },
  });
}
