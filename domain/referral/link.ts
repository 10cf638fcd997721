import "server-only";
import { putIntoOutbox, takeBack } from "@/domain/mail/outbox";
import { targetName } from "@/domain/offer/snapshot";
import { city } from "@/lib/city/city";
import { berlinDate, now, today } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { linkAsks, linkEnd } from "./link-asks";
import type { SentReferral } from "./load";
import { linkMail, noticeMail } from "./mail";
import { recipientOf } from "./recipient";

/** Why a link leads nowhere any more before its time. */
export type LinkEnd = "newer" | "caseworker" | "withdrawn";

/**
 * A new link to a referral, in the caller's transaction; all older ones end with it. It holds as long as
 * what it asks for can be said ({@link linkEnd}).
 * @returns its token, which is kept nowhere
 */
export async function newReferralLink(
  tx: Tx,
  referral: SentReferral,
): Promise<{ token: string; id: string; expiresAt: Date }> {
  const { id: referralId } = referral;
  await endReferralLinks(tx, referralId, "newer");
  const token = newToken();
  const id = hashToken(token);
  const expiresAt = linkEnd(referral, now(), city().referrals.link);
  await tx.referralLink.create({ data: { id, referralId, createdAt: now(), expiresAt } });
  return { token, id, expiresAt };
}

/**
 * Ends all links to a referral that still hold, and takes their mails back that have not left, unless
 * such a mail brings links to other referrals as well. But for a newer link, what tells of the
 * referral goes as well.
 */
export async function endReferralLinks(tx: Tx, referralId: string, by: LinkEnd): Promise<number> {
  const open = await tx.referralLink.findMany({
    where: { referralId, endedAt: null },
    select: { id: true },
  });
  const waiting = await waitingMails(tx, referralId);
  await tx.referralLink.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { endedAt: now(), endedBy: by },
  });
  await takeBack(tx, by === "newer" ? waiting.links : waiting.all);
  return open.length;
}

/**
 * Takes mails back that ask for an answer to a referral that nobody waits for any more. A link that
 * somebody has in hand goes on leading to it, where it says how it stands.
 */
export async function takeBackMails(tx: Tx, referralId: string): Promise<void> {
  await takeBack(tx, (await waitingMails(tx, referralId)).all);
}

/** Mails that have not left and are about this referral alone. */
async function waitingMails(tx: Tx, referralId: string) {
  const waiting = { state: { in: ["waiting", "failed"] as ("waiting" | "failed")[] } };
  const links = await tx.mail.findMany({
    where: {
      ...waiting,
      links: { some: { referralId, endedAt: null }, every: { referralId } },
    },
    select: { id: true },
  });
  const notices = await tx.mail.findMany({
    where: { ...waiting, referrals: { some: { id: referralId } } },
    select: { id: true },
  });
  const ids = links.map(({ id }) => id);
  return { links: ids, all: [...ids, ...notices.map(({ id }) => id)] };
}

/**
 * Writes to the recipient of a referral that it waits for them: to sign in, or with a link where they
 * have no account. Nothing personal stands in the mail.
 * @returns false where nobody knows an address
 */
export async function tellRecipient(tx: Tx, referral: SentReferral): Promise<boolean> {
  const { by, mail } = await recipientOf(tx, referral);
  if (mail === null) return false;
  if (by === "account") {
    const noticeMailId = await putIntoOutbox(tx, noticeMail(mail));
    await tx.referral.update({ where: { id: referral.id }, data: { noticeMailId } });
  } else {
    await mailNewLink(tx, referral, mail);
  }
  await tx.referral.update({ where: { id: referral.id }, data: { toldOn: today() } });
  return true;
}

/** Mails a new link to a referral, to an address that is known already. */
export async function mailNewLink(tx: Tx, referral: SentReferral, mail: string): Promise<void> {
  const { token, id, expiresAt } = await newReferralLink(tx, referral);
  const target = { name: targetName(referral), isOffer: referral.office === null };
  const sentOn = berlinDate(referral.sentAt);
  const asks = linkAsks(referral, today());
  const mailId = await putIntoOutbox(
    tx,
    linkMail({ recipient: mail, target, token, expiresAt, sentOn, asks }),
  );
  await tx.referralLink.update({ where: { id }, data: { mailId } });
}
