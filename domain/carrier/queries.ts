import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { query } from "@/domain/query";
import { publishedCarrier } from "./published";
import { publishedOrganisation, shownOrganisation } from "./published-organisation";

/** The carriers somebody looks after, with the size of their teams, by name. */
export const listCarriers = query({
  action: "carrier.list",
  target: (tx, _input: Record<string, never>, actor: StaffActor) =>
    tx.carrier.findMany({
      where: actor.role === "carrierEditor" ? { id: actor.carrierId } : {},
      include: {
        _count: {
          select: { users: { where: { disabledAt: null } }, offers: true },
        },
      },
    }),
  present: (rows) =>
    rows
      .map(({ id, slug, publishesSmallEdits, _count }) => ({
        id,
        slug,
        name: nameOf(slug),
        members: _count.users,
        offers: _count.offers,
        publishesSmallEdits,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, "de")),
  subject: (rows) => ({ type: "carrier", ids: rows.map(({ id }) => id) }),
});

/** One carrier with what it says about itself, as its form shows it. */
export const readCarrier = query({
  action: "carrier.read",
  target: async (tx, { id }: { id: string }, _actor: StaffActor) => {
    const row = await tx.carrier.findUnique({ where: { id } });
    return row && { id, slug: row.slug, carrierId: row.id };
  },
  present: ({ id, slug, carrierId }, actor) => ({
    id,
    name: nameOf(slug),
    fields: publishedOrganisation(slug) ?? null,
    shown: shownOrganisation(slug),
    edits: may(actor, "carrier.edit", { carrierId }),
  }),
  subject: ({ id }) => ({ type: "carrier", ids: [id] }),
});

/** A carrier's name; its address before it has been published. */
export function nameOf(slug: string): string {
  return String(publishedCarrier(slug)?.entry.source.title ?? slug);
}
