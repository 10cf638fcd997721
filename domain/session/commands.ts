import "server-only";
import { z } from "zod";
import type { StaffActor, Visitor } from "@/domain/access/actor";
import { recordDenial } from "@/domain/audit/record";
import { command, parseInput } from "@/domain/command";
import { now } from "@/lib/clock";
import { hashPassword, isPassword } from "@/lib/crypto/password";
import { blindIndex, hashToken, newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { forgetTries, takeTry } from "@/lib/rate-limit";
import { differs, newPassword, sameTwice, signInInput } from "./schema";

/** The longest a session lasts, however busy. */
export const sessionHours = 12;
const signInLimit = { name: "sign-in", points: 10, seconds: 15 * 60 };

/**
 * Checks mail and password and opens a session. An unknown account answers like a wrong password,
 * and as slowly; after ten wrong tries in 15 minutes an account takes none for a while.
 * @returns the token for the cookie; only its hash is kept
 * @throws AppError "invalid": wrongCredentials or tooManyAttempts
 */
export async function signIn(actor: Visitor, fields: unknown): Promise<{ token: string }> {
  const { mail, password } = parseInput(signInInput, fields);
  const key = blindIndex("sign-in", mail);
  if (!(await takeTry(signInLimit, key))) throw invalid("", "tooManyAttempts");
  const user = await db.user.findUnique({ where: { email: mail } });
  const right = await isPassword(user?.passwordHash ?? null, password);
  if (!right || !user || user.disabledAt) {
    await recordDenial(actor, "session.signIn", { type: "user", ids: user ? [user.id] : [] });
    throw invalid("", "wrongCredentials");
  }
  await forgetTries(signInLimit, key);
  return openSession(actor, { userId: user.id });
}

const openSession = command({
  action: "session.signIn",
  input: z.object({ userId: z.uuid() }),
  target: async (_tx, { userId }, _actor: Visitor) => ({ userId }),
  run: async ({ tx, target }) => {
    const token = newToken();
    const at = now();
    await tx.session.create({
      data: {
        id: hashToken(token),
        userId: target.userId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + sessionHours * 3_600_000),
      },
    });
    return { token };
  },
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});

/** Ends one of one's own sessions: this one, or one left open elsewhere. */
export const endSession = command({
  action: "session.end",
  input: z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  target: (tx, { id }, _actor: StaffActor) => tx.session.findUnique({ where: { id } }),
  run: async ({ tx, target }) => {
    await tx.session.update({ where: { id: target.id }, data: { revokedAt: now() } });
    return {};
  },
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});

/**
 * Changes one's own password and ends one's other sessions.
 * @throws AppError "invalid": the present password is wrong, the new one too short or typed differently
 */
export const changePassword = command({
  action: "account.changePassword",
  input: z.object({ present: z.string().max(200), ...newPassword }).refine(sameTwice, differs),
  target: async (tx, _input, actor: StaffActor) => {
    const user = await tx.user.findUnique({ where: { id: actor.userId } });
    return user && { userId: user.id, passwordHash: user.passwordHash };
  },
  run: async ({ tx, actor, input, target }) => {
    if (!(await isPassword(target.passwordHash, input.present))) {
      throw invalid("present", "wrongCredentials");
    }
    const passwordHash = await hashPassword(input.password);
    await tx.user.update({ where: { id: target.userId }, data: { passwordHash } });
    await tx.session.updateMany({
      where: { userId: target.userId, revokedAt: null, id: { not: actor.sessionId } },
      data: { revokedAt: now() },
    });
    return {};
  },
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});
