import "server-only";
import { randomUUID } from "node:crypto";
import { publishForm } from "@/domain/offer-revision/publish";
import { publishedForm } from "@/domain/offer-revision/published-form";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";

type Offer = {
  readonly id: string;
  readonly slug: string;
  readonly carrier: { readonly id: string; readonly slug: string };
};

/** Who says it: somebody with the link of a mail, the portal itself, or a member of staff. */
export type Via = { readonly via: "link" | "portal" } | { readonly userId: string };

/**
 * Says that an offer is still right, has ended or pauses, in its carrier's name: a publication and a
 * line in its history, in the caller's transaction.
 * @throws AppError "conflict" while another version of it is on its way
 */
export async function publishAnswer(
  tx: Tx,
  offer: Offer,
  answer: "still" | "ended" | "paused",
  by: Via,
): Promise<void> {
  const form = publishedForm(offer.slug);
  if (!form) throw notFound();
  const fields = answer === "still" ? form : { ...form, lifecycle: answer };
  const done = { still: "geprüft", ended: "beendet", paused: "pausiert, nicht bestätigt" }[answer];
  const { carrier } = offer;
  await publishForm(tx, { carrier, offer, fields, checked: answer === "still", done });
  const userId = "userId" in by ? by.userId : null;
  await tx.offerRevision.create({
    data: {
      id: randomUUID(),
      offerId: offer.id,
      carrierId: carrier.id,
      state: "approved",
      fields: { ...fields },
      baseFields: { ...form },
      authorId: userId,
      decidedById: userId,
      via: "via" in by ? by.via : null,
      createdAt: now(),
      changedAt: now(),
      decidedAt: now(),
    },
  });
}

/** All links about an offer are used up once one of them was. */
export async function closeChecks(tx: Tx, offerId: string, answer: string): Promise<void> {
  await tx.offerCheck.updateMany({
    where: { offerId, answer: null },
    data: { answer, answeredAt: now() },
  });
}
