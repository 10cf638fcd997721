import "server-only";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { disclose, type SharedValue, sharedFields } from "@/domain/consent/fields";
import { type Profile, profileOf } from "@/domain/person/profile";
import { type KnownRow, sealKnown } from "@/domain/referral/known";
import { berlinDate } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { reportError } from "@/lib/log";
import { joinedBy } from "./case-files";
import { rowIds } from "./rows";
import { profilesOf } from "./undo";

const nothingKept = { known: { equals: Prisma.DbNull }, undoneAt: null } as const;
const withEntry = { include: { rosterEntry: { select: { language: true } } } } as const;

async function loadEarlier(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT id FROM "PersonMerge" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.personMerge.findUnique({
    where: { id, ...nothingKept },
    include: { kept: withEntry, merged: withEntry },
  });
}

const keepKnownOf = command({
  action: "person.keepKnown",
  input: z.object({ id: z.uuid() }),
  target: (tx, { id }, _actor: System) => loadEarlier(tx, id),
  run: async ({ tx, target: merge }) => {
    const known: KnownRow[] = [];
    for (const { id, read } of await readAt(tx, merge)) {
      const data = { knownSealed: sealKnown(id, read), knownAt: merge.at };
      await tx.referral.update({ where: { id }, data });
      known.push({ id, knownSealed: null, knownAt: null });
    }
    await tx.personMerge.update({ where: { id: merge.id }, data: { known } });
  },
  subject: ({ keptId, mergedId }) => ({ type: "person", ids: [keptId, mergedId] }),
});

type Merge = NonNullable<Awaited<ReturnType<typeof loadEarlier>>>;

/** What the recipients of both read at the moment of a merge, by the case file that each referral stood in. */
async function readAt(tx: Tx, merge: Merge) {
  const [moved, stayed] = [rowIds.parse(merge.moved), rowIds.parse(merge.stayed)];
  const theirFiles = moved.CaseFile ?? [];
  const sent = await tx.referral.findMany({
    where: {
      caseFileId: { in: [...theirFiles, ...(stayed.CaseFile ?? [])] },
      ...{ sentAt: { lte: merge.at }, knownSealed: null },
    },
    select: { id: true, caseFileId: true, sharedFields: true },
  });
  const joined = joinedBy(merge)?.joined ?? [];
  const { kept, merged } = merge;
  const ours = { profile: profilesOf(merge).before, language: kept.rosterEntry?.language };
  // Where only one of them was on the roster, their entry is with the one who stayed.
  const { language } = merged.rosterEntry ?? kept.rosterEntry ?? { language: null };
  const theirs = { profile: profileOf(merged), language };
  return sent.map(({ id, caseFileId, sharedFields: fields }) => {
    const file = joined.find(({ rows }) => rows.Referral?.includes(id))?.id ?? caseFileId;
    const side = theirFiles.includes(file) ? theirs : ours;
    return { id, read: disclosed(side, fields, merge.at) };
  });
}

type Side = { readonly profile: Profile; readonly language: string | null | undefined };

function disclosed({ profile, language }: Side, fields: unknown, at: Date): SharedValue[] {
  const shared = z.array(z.enum(sharedFields)).parse(fields);
  return disclose(profile, shared, berlinDate(at), language);
}

/**
 * Merges from before decision 0055 kept nothing of what recipients read. What both were at that moment is
 * certain: of the one who stayed it stands in the merge, and the row of the other has not been written
 * since. So it is kept now, as the merge would have done it. Of several merges the earliest says it. One
 * that cannot be read is reported, and keeps no other waiting.
 * @returns of how many merges it is kept
 */
export async function keepKnownOfEarlierMerges(actor: System): Promise<number> {
  const earlier = await db.personMerge.findMany({
    where: nothingKept,
    orderBy: { at: "asc" },
    select: { id: true },
  });
  let count = 0;
  for (const { id } of earlier) {
    try {
      await keepKnownOf(actor, { id });
      count += 1;
    } catch (error) {
      reportError(`merge ${id}`, error);
    }
  }
  return count;
}
