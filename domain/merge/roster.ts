import "server-only";
import { z } from "zod";
import { furtherReach, outreachStates } from "@/domain/contact/reach";
import { standingTries } from "@/domain/contact/standing-tries";
import { media } from "@/domain/contact/vocabulary";
import type { Tx } from "@/lib/db/client";

const standing = z.object({
  outreach: z.enum(outreachStates),
  outreachSince: z.coerce.date(),
  attempts: z.number(),
  lastTryOn: z.string().nullable(),
  lastMedium: z.enum(media).nullable(),
  wrongNumber: z.boolean(),
  /** As a list names it; merges from before this record have none. */
  language: z.string().nullable().optional(),
});

const joinedEntry = z.object({
  id: z.uuid(),
  /** Its version once it was joined. */
  version: z.number(),
  before: standing,
});

type Pair = { readonly keptId: string; readonly mergedId: string };

/**
 * A person stands on the roster once. The entry of the one who stays knows then what either knew: who
 * has refused is not sought out again, and the tries of both are counted. Called once the contacts are
 * theirs.
 * @returns what {@link partEntries} needs; null where nothing changes
 */
export async function joinEntries(tx: Tx, { keptId, mergedId }: Pair) {
  const kept = await tx.rosterEntry.findUnique({ where: { personId: keptId } });
  const merged = await tx.rosterEntry.findUnique({ where: { personId: mergedId } });
  if (!kept || !merged) return null;
  const { outreach, outreachSince } = furtherReach(kept, merged);
  const { id, version } = await tx.rosterEntry.update({
    where: { id: kept.id },
    data: {
      ...{ outreach, outreachSince, version: { increment: 1 } },
      ...(await standingTries(tx, keptId)),
      language: kept.language ?? merged?.language ?? null,
    },
  });
  return { id, version, before: standing.parse(kept) };
}

/** Gives an entry back what it was, unless somebody has tried the person or decided about it since. */
export async function partEntries(tx: Tx, merge: { readonly rosterEntry: unknown }): Promise<void> {
  const joined = joinedEntry.nullable().parse(merge.rosterEntry);
  if (!joined) return;
  const { language, ...before } = joined.before;
  await tx.rosterEntry.updateMany({
    where: { id: joined.id, version: joined.version },
    data: { ...before, ...(language !== undefined && { language }), version: { increment: 1 } },
  });
}
