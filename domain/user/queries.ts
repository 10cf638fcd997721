import "server-only";
import type { Invited, StaffActor } from "@/domain/access/actor";
import { publishedCarriers } from "@/domain/carrier/published";
import { query } from "@/domain/query";

/** All accounts with their state, for the admin. */
export const listUsers = query({
  action: "user.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) =>
    tx.user.findMany({
      orderBy: { displayName: "asc" },
      include: { carrier: { select: { slug: true } } },
    }),
  present: (rows, actor) => {
    const carrierNames = new Map(
      publishedCarriers().map(({ slug, entry }) => [slug, String(entry.source.title)]),
    );
    return rows.map((row) => ({
      id: row.id,
      mail: row.email,
      displayName: row.displayName,
      role: row.role,
      carrierName: row.carrier ? (carrierNames.get(row.carrier.slug) ?? row.carrier.slug) : null,
      state: stateOf(row),
      self: row.id === actor.userId,
    }));
  },
  subject: (rows) => ({ type: "user", ids: rows.map(({ id }) => id) }),
});

function stateOf(user: {
  disabledAt: Date | null;
  passwordHash: string | null;
}): "disabled" | "active" | "invited" {
  if (user.disabledAt) return "disabled";
  return user.passwordHash ? "active" : "invited";
}

/** Whose password an invitation sets; of the first admin nothing is known yet. */
export const readInvitation = query({
  action: "account.setPassword",
  target: async (tx, _input: Record<string, never>, { invitationId }: Invited) => {
    const row = await tx.invitation.findUnique({
      where: { id: invitationId },
      include: { user: { select: { displayName: true, email: true } } },
    });
    return row && { invitationId: row.id, userId: row.userId, user: row.user };
  },
  present: ({ user }) => ({
    firstAdmin: user === null,
    displayName: user?.displayName ?? null,
    mail: user?.email ?? null,
  }),
  subject: ({ userId }) => ({ type: "user", ids: userId ? [userId] : [] }),
});
