import "server-only";
import type { Role } from "@/domain/access/actor";
import { putIntoOutbox, takeBack } from "@/domain/mail/outbox";
import { invitationMail } from "@/domain/mail/texts";
import { now } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";

/** How long an invitation can be used. */
const invitationDays = 7;

type Link = { readonly token: string; readonly expiresAt: Date };

/** Makes a one-time link with which somebody sets a password; of it only the hash is kept. */
export async function newInvitation(tx: Tx, userId: string | null): Promise<Link> {
  const token = newToken();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + invitationDays * 86_400_000);
  await tx.invitation.create({ data: { id: hashToken(token), userId, createdAt, expiresAt } });
  return { token, expiresAt };
}

type Invited = {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
};

/**
 * Makes the one-time link of an account and writes it to its owner.
 * @returns the token for the address: it is shown once
 */
export async function inviteByMail(tx: Tx, account: Invited): Promise<string> {
  const { id, email: recipient, displayName, role } = account;
  const link = await newInvitation(tx, id);
  const kind = role === "carrierEditor" ? "memberInvitation" : "invitation";
  const mailId = await putIntoOutbox(tx, invitationMail({ kind, recipient, displayName, ...link }));
  await tx.invitation.update({ where: { id: hashToken(link.token) }, data: { mailId } });
  return link.token;
}

/** No link of this account works any more, and none is on its way. */
export async function voidInvitations(tx: Tx, userId: string): Promise<void> {
  await tx.invitation.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now() } });
  const rows = await tx.invitation.findMany({ where: { userId }, select: { mailId: true } });
  await takeBack(
    tx,
    rows.flatMap(({ mailId }) => mailId ?? []),
  );
}

/** Signs somebody out everywhere, from their next request on. */
export async function endAllSessions(tx: Tx, userId: string): Promise<void> {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } });
}
