import { publishedOffer } from "@/domain/offer/published";
import { now } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";

/** A question about an offer as a mail carries it. @returns the token of its link */
export async function newCheck(offerId: string, about?: string): Promise<string> {
  const token = newToken();
  const { slug } = await db.offer.findUniqueOrThrow({ where: { id: offerId } });
  await db.offerCheck.create({
    data: {
      id: hashToken(token),
      offerId,
      about: about ?? publishedOffer(slug)?.facts.lastChecked ?? "",
      createdAt: now(),
      expiresAt: new Date(now().getTime() + 86_400_000),
    },
  });
  return token;
}
