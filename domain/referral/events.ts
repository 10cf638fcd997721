import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/access/actor";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { keptClaim } from "./claim";
import { columns } from "./columns";
import type { LoadedReferral } from "./load";
import { movers } from "./rules";

type Event = LoadedReferral["events"][number];
type Names = ReadonlyMap<string, string>;

/** Who of the staff stands in a referral's history, by their ids. */
export async function namesIn(tx: Tx, events: readonly Event[]): Promise<Names> {
  const ids = events.flatMap(({ userId }) => userId ?? []);
  const users = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

/**
 * A referral's history as its reader may know it, in its order: a carrier gets no remarks but its own,
 * and hears nothing of what the person said; who has but a link gets what became of the referral.
 * @param names whose words they were, for who may know that
 */
export function eventsFor(events: readonly Event[], actor: Actor, names?: Names) {
  const isCaseworker = actor.kind === "staff" && actor.role !== "carrierEditor";
  const readsRemark = (side: string) =>
    isCaseworker || (actor.kind === "staff" && side === "carrier");
  return events
    .filter(({ from, to, side }) => actor.kind === "staff" || side !== "person" || from !== to)
    .map(({ id, at, from, to, side, said, userId, noteSealed, claim }) => ({
      ...{ id, at, from, to, said },
      side: z.enum(movers).parse(side),
      claim: isCaseworker || side !== "person" ? keptClaim(claim) : null,
      /** Said with the link of a mail, or by the person: nobody signed in. */
      byLink: userId === null,
      by: (isCaseworker && userId && names?.get(userId)) || null,
      note: readsRemark(side) ? unsealOptional(columns.eventNote, id, noteSealed) : null,
    }));
}
