import "server-only";
import { now } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";

/** How long an invitation can be used. */
const invitationDays = 7;

/**
 * Makes a one-time link with which somebody sets a password; of it only the hash is kept.
 * @returns the token for the address: it is shown once
 */
export async function newInvitation(tx: Tx, userId: string | null): Promise<string> {
  const token = newToken();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + invitationDays * 86_400_000);
  await tx.invitation.create({ data: { id: hashToken(token), userId, createdAt, expiresAt } });
  return token;
}

/** No earlier link of this account works any more. */
export async function voidInvitations(tx: Tx, userId: string): Promise<void> {
  await tx.invitation.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now() } });
}

export async function endAllSessions(tx: Tx, userId: string): Promise<void> {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } });
}
