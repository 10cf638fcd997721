import "server-only";
import type { RecipientByLink } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { loadSentReferral } from "./load";
import { isOverNow } from "./summary";

/** How long the data stay open after the button was pressed: a working day. */
const openMs = 10 * 3_600_000;

/** The referral of who has its link, with that link; null: there is none of them any more. */
export async function loadByLink(tx: Tx, _input: unknown, { referralId, linkId }: RecipientByLink) {
  const referral = await loadSentReferral(tx, { id: referralId });
  const link = referral && (await tx.referralLink.findUnique({ where: { id: linkId } }));
  return referral && link && { ...referral, link, isOver: isOverNow(referral) };
}

/** True while the data stay open after the button was pressed. */
export const isOpenLink = ({ openedAt }: { readonly openedAt: Date | null }): boolean =>
  openedAt !== null && now().getTime() - openedAt.getTime() < openMs;
