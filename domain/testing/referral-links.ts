import { proveRecipientByLink, type RecipientByLink } from "@/domain/access/actor";
import { openByLink } from "@/domain/referral/by-link";
import { newReferralLink } from "@/domain/referral/link";
import { loadSentReferral } from "@/domain/referral/load";
import { db } from "@/lib/db/client";

/** A link to a referral as a mail carries it. @returns its token */
export async function newLinkTo(referralId: string): Promise<string> {
  return db.$transaction(async (tx) => {
    const referral = await loadSentReferral(tx, { id: referralId });
    if (!referral) throw new Error("it was never sent");
    return (await newReferralLink(tx, referral)).token;
  });
}

/** Somebody who has pressed the button behind a referral's link. */
export async function whoOpened(referralId: string): Promise<RecipientByLink> {
  const actor = await proveRecipientByLink(await newLinkTo(referralId));
  if (!actor) throw new Error("the link does not hold");
  await openByLink(actor, {});
  return actor;
}
