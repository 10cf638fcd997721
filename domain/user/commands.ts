import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Invited, roles, type StaffActor, type System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { differs, newPassword, sameTwice, staffMail } from "@/domain/session/schema";
import { now } from "@/lib/clock";
import { hashPassword } from "@/lib/crypto/password";
import { isUniqueViolation, type Tx } from "@/lib/db/client";
import { type IssueCode, invalid } from "@/lib/errors";
import { choice, optionalText, requiredText } from "@/lib/form-fields";
import { endAllSessions, inviteByMail, newInvitation, voidInvitations } from "./invitations";

const code = (issue: IssueCode): IssueCode => issue;

const invitationInput = z
  .object({
    mail: staffMail,
    displayName: requiredText(80),
    role: choice(roles),
    /** Slug; for a carrier's editor only. */
    carrier: optionalText(80),
  })
  .refine(({ role, carrier }) => (role === "carrierEditor") === Boolean(carrier), {
    error: code("missingChoice"),
    path: ["carrier"],
  });

const invite = command({
  action: "user.invite",
  input: invitationInput,
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, input }) => {
    const carrier = input.carrier
      ? await tx.carrier.findUnique({ where: { slug: input.carrier } })
      : null;
    if (input.carrier && !carrier) throw invalid("carrier", "unknownChoice");
    const id = randomUUID();
    const { mail: email, displayName, role } = input;
    await tx.user.create({
      data: { id, email, displayName, role, carrierId: carrier?.id ?? null, createdAt: now() },
    });
    return { id, token: await inviteByMail(tx, { id, email, displayName, role }) };
  },
  subject: (_target, result) => ({ type: "user", ids: result ? [result.id] : [] }),
});

/**
 * Opens an account and makes the one-time link with which its owner sets a password.
 * @throws AppError "invalid": mailTaken, or a carrier's editor without a carrier
 */
export async function inviteUser(actor: StaffActor, fields: unknown): Promise<{ token: string }> {
  try {
    return await invite(actor, fields);
  } catch (error) {
    if (isUniqueViolation(error)) throw invalid("mail", "mailTaken");
    throw error;
  }
}

/** A new one-time link for an account: the first was lost, or the password was forgotten. */
export const reinviteUser = command({
  action: "user.invite",
  input: z.object({ id: z.uuid() }),
  target: (tx, { id }, _actor: StaffActor) => tx.user.findUnique({ where: { id } }),
  run: async ({ tx, target }) => {
    await voidInvitations(tx, target.id);
    return { token: await inviteByMail(tx, target) };
  },
  subject: ({ id }) => ({ type: "user", ids: [id] }),
});

/** Closes an account and ends its sessions at once, or opens it again. Nobody closes their own. */
export const setUserDisabled = command({
  action: "user.disable",
  input: z.object({ id: z.uuid(), disabled: choice(["yes", "no"]) }),
  target: (tx, { id }, _actor: StaffActor) => tx.user.findUnique({ where: { id } }),
  run: async ({ tx, actor, input, target }) => {
    if (target.id === actor.userId) throw invalid("", "notNow");
    const disabledAt = input.disabled === "yes" ? now() : null;
    await tx.user.update({ where: { id: target.id }, data: { disabledAt, removedAt: null } });
    if (disabledAt) await endAllSessions(tx, target.id);
    return {};
  },
  subject: ({ id }) => ({ type: "user", ids: [id] }),
});

/** The set-up of the first admin: a one-time link, while there is no user at all. */
export const makeSetupLink = command({
  action: "installation.prepare",
  input: z.object({}),
  target: async (_tx, _input, _actor: System) => ({}),
  run: async ({ tx }) => {
    if ((await tx.user.count()) > 0) return null;
    await tx.invitation.deleteMany({ where: { userId: null } });
    return (await newInvitation(tx, null)).token;
  },
  subject: () => ({ type: "portal", ids: [] }),
});

/**
 * Sets the password of an invited account, or of the first admin, who also says who they are.
 * The link works once; every older session of the account ends.
 * @throws AppError "invalid": linkUsed, mailTaken, passwordTooShort, passwordsDiffer
 */
export const acceptInvitation = command({
  action: "account.setPassword",
  input: z
    .object({ mail: staffMail.optional(), displayName: optionalText(80), ...newPassword })
    .refine(sameTwice, differs),
  target: async (tx, _input, { invitationId }: Invited) => {
    const row = await tx.invitation.findUnique({ where: { id: invitationId } });
    return row && { invitationId: row.id, userId: row.userId };
  },
  run: async ({ tx, input, target }) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: target.invitationId, usedAt: null },
      data: { usedAt: now() },
    });
    if (count === 0) throw invalid("", "linkUsed");
    const passwordHash = await hashPassword(input.password);
    const id = target.userId ?? (await createFirstAdmin(tx, input));
    await tx.user.update({ where: { id }, data: { passwordHash } });
    await voidInvitations(tx, id);
    await endAllSessions(tx, id);
    return { id };
  },
  subject: (target, result) => ({
    type: "user",
    ids: [result?.id ?? target.userId].filter((id): id is string => typeof id === "string"),
  }),
});

async function createFirstAdmin(
  tx: Tx,
  { mail, displayName }: { mail?: string | undefined; displayName?: string | undefined },
): Promise<string> {
  if ((await tx.user.count()) > 0) throw invalid("", "linkUsed");
  if (!mail) throw invalid("mail", "missing");
  if (!displayName) throw invalid("displayName", "missing");
  const id = randomUUID();
  await tx.user.create({
    data: { id, email: mail, displayName, role: "admin", createdAt: now() },
  });
  return id;
}
