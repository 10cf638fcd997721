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
  /** As lists name it; merges from before these records have none. */
  language: z.string().nullable().optional(),
  listedBy: z.array(z.string()).optional(),
  missingSince: z.string().nullable().optional(),
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
 * has refused is not sought out again, the tries of both are counted, and whoever is on a list of
 * either is not missing. Called once the contacts are theirs.
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
      language: kept.language ?? merged.language,
      listedBy: [...new Set([...kept.listedBy, ...merged.listedBy])],
      missingSince: merged.missingSince && kept.missingSince,
    },
  });
  return { id, version, before: standing.parse(kept) };
}

/** Gives an entry back what it was, unless somebody has tried the person or decided about it since. */
export async function partEntries(tx: Tx, merge: { readonly rosterEntry: unknown }): Promise<void> {
  const joined = joinedEntry.nullable().parse(merge.rosterEntry);
  if (!joined) return;
  const { language, listedBy, missingSince, ...before } = joined.before;
  await tx.rosterEntry.updateMany({
    where: { id: joined.id, version: joined.version },
    data: {
      ...{ ...before, version: { increment: 1 } },
      ...(language !== undefined && { language }),
      ...(listedBy !== undefined && { listedBy }),
      ...(missingSince !== undefined && { missingSince }),
    },
  });
}
