import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { query } from "@/domain/query";
import { staffMail } from "@/domain/session/schema";
import { now } from "@/lib/clock";
import { isUniqueViolation, type Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { requiredText } from "@/lib/form-fields";
import { takeTry } from "@/lib/rate-limit";
import { endAllSessions, inviteByMail, voidInvitations } from "./invitations";

const inviteLimit = { name: "member-invitation", points: 20, seconds: 15 * 60 };

/** A carrier's team: who can sign in for it, or has been invited to. Those who left are not in it. */
export const listMembers = query({
  action: "member.list",
  target: async (tx, { carrier: carrierId }: { carrier: string }, _actor: StaffActor) => {
    const members = await tx.user.findMany({
      where: { carrierId, disabledAt: null },
      orderBy: [{ displayName: "asc" }, { createdAt: "asc" }],
      include: {
        invitations: { where: { usedAt: null }, orderBy: { expiresAt: "desc" }, take: 1 },
      },
    });
    return { carrierId, members };
  },
  present: ({ members }, actor) =>
    members.map(({ id, email, displayName, passwordHash, invitations: [invitation] }) => ({
      id,
      mail: email,
      displayName,
      active: passwordHash !== null,
      /** Until when the open invitation can be used; null: there is none, or its time is over. */
      invitedUntil: invitation && invitation.expiresAt > now() ? invitation.expiresAt : null,
      self: id === actor.userId,
    })),
  subject: ({ members }) => ({ type: "user", ids: members.map(({ id }) => id) }),
});

const invite = command({
  action: "member.invite",
  input: z.object({ carrier: z.uuid(), displayName: requiredText(80), mail: staffMail }),
  target: (tx, { carrier }, _actor: StaffActor) => carrierWithId(tx, carrier),
  run: async ({ tx, input: { mail: email, displayName }, target: { carrierId } }) => {
    // Before anything is said: whether an address has an account is nothing to be asked for at will.
    await countInvitation(carrierId);
    const known = await tx.user.findUnique({ where: { email } });
    if (known && !(known.carrierId === carrierId && known.removedAt)) {
      throw invalid("mail", "mailTaken");
    }
    const id = known?.id ?? randomUUID();
    if (known) {
      const back = { displayName, passwordHash: null, disabledAt: null, removedAt: null };
      await tx.user.update({ where: { id }, data: back });
    } else {
      await tx.user.create({
        data: { id, email, displayName, role: "carrierEditor", carrierId, createdAt: now() },
      });
    }
    const account = { id, email, displayName, role: "carrierEditor" } as const;
    return { id, token: await inviteByMail(tx, account) };
  },
  subject: (_target, result) => ({ type: "user", ids: result ? [result.id] : [] }),
});

/**
 * Invites somebody into a carrier's team: opens an account, or opens again that of somebody the
 * carrier has taken out, who sets a new password then.
 * @throws AppError "invalid": mailTaken for an address with an account, tooManyAttempts
 */
export async function inviteMember(actor: StaffActor, fields: unknown): Promise<{ token: string }> {
  try {
    return await invite(actor, fields);
  } catch (error) {
    if (isUniqueViolation(error)) throw invalid("mail", "mailTaken");
    throw error;
  }
}

/**
 * A new link for somebody whose first one was lost or has run out. Nobody of a team gets one for a
 * colleague who has a password: it would open the colleague's account.
 * @throws AppError "invalid": notNow, tooManyAttempts
 */
export const reinviteMember = command({
  action: "member.invite",
  input: z.object({ id: z.uuid() }),
  target: (tx, { id }, _actor: StaffActor) => memberWithId(tx, id),
  run: async ({ tx, actor, target }) => {
    if (target.passwordHash && actor.role === "carrierEditor") throw invalid("", "notNow");
    await countInvitation(target.carrierId);
    await voidInvitations(tx, target.id);
    return { token: await inviteByMail(tx, target) };
  },
  subject: ({ id }) => ({ type: "user", ids: [id] }),
});

/**
 * Takes somebody out of a carrier's team and ends their sessions at once. What they wrote stays.
 * @throws AppError "invalid" (lastMember) for the last one who can sign in and was not told so
 */
export const removeMember = command({
  action: "member.remove",
  input: z.object({ id: z.uuid(), last: z.string().optional() }),
  target: (tx, { id }, _actor: StaffActor) => memberWithId(tx, id),
  run: async ({ tx, actor, input, target: { id, carrierId } }) => {
    const self = id === actor.userId;
    if (self && input.last !== "yes" && (await isLast(tx, { id, carrierId }))) {
      throw invalid("", "lastMember");
    }
    const at = now();
    await tx.user.update({ where: { id }, data: { disabledAt: at, removedAt: at } });
    await voidInvitations(tx, id);
    await endAllSessions(tx, id);
    return { self };
  },
  subject: ({ id }) => ({ type: "user", ids: [id] }),
});

/** Each is a mail, and tells whether an address has an account. */
async function countInvitation(carrierId: string): Promise<void> {
  if (!(await takeTry(inviteLimit, carrierId))) throw invalid("", "tooManyAttempts");
}

async function isLast(tx: Tx, { id, carrierId }: { id: string; carrierId: string }) {
  const others = { carrierId, disabledAt: null, passwordHash: { not: null }, id: { not: id } };
  return (await tx.user.count({ where: others })) === 0;
}

async function carrierWithId(tx: Tx, id: string): Promise<{ carrierId: string } | null> {
  const row = await tx.carrier.findUnique({ where: { id }, select: { id: true } });
  return row && { carrierId: row.id };
}

/** Two who leave at once wait for each other, so that the second one is told. */
async function memberWithId(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT c.id FROM "Carrier" c JOIN "User" u ON u."carrierId" = c.id
    WHERE u.id = ${id}::uuid FOR UPDATE OF c`;
  const row = await tx.user.findUnique({ where: { id, disabledAt: null } });
  return row?.carrierId ? { ...row, carrierId: row.carrierId } : null;
}
