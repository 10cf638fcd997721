import "server-only";
import { idleMs, type StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";

/** One's own sessions that are open now, the latest used first. */
export const listOwnSessions = query({
  action: "session.list",
  target: async (tx, _input: Record<string, never>, actor: StaffActor) => ({
    userId: actor.userId,
    sessions: await tx.session.findMany({
      where: {
        userId: actor.userId,
        revokedAt: null,
        expiresAt: { gt: now() },
        lastSeenAt: { gt: new Date(now().getTime() - idleMs) },
      },
      orderBy: { lastSeenAt: "desc" },
    }),
  }),
  present: ({ sessions }, actor) =>
    sessions.map(({ id, createdAt, lastSeenAt }) => ({
      id,
      createdAt,
      lastSeenAt,
      current: id === actor.sessionId,
    })),
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});
