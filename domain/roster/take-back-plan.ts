import "server-only";
import { z } from "zod";
import { fingerprint } from "@/lib/crypto/fingerprint";
import type { Tx } from "@/lib/db/client";
import { type Following, whatFollowed } from "./followed";

/**
 * What becomes of everybody whom a list has written about, once it is taken back. Each has one part:
 * something has followed, so they stay as they are; the person goes; the profile is as before; they are
 * on no list, as before; missing, as before; missing no more; or nothing but the list's day is as
 * before.
 */
export const takeBackParts = [
  "stays",
  "goes",
  "restored",
  "unlisted",
  "missingAgain",
  "missingNoMore",
  "asBefore",
] as const;
export type TakeBackPart = (typeof takeBackParts)[number];

/** What a list keeps of how many of each were taken back with it; null while none was. */
export const takenBackCounts = z.partialRecord(z.enum(takeBackParts), z.number()).nullable();

const stand = z.object({
  outreach: z.string(),
  attempts: z.number(),
  moreAttempts: z.number(),
  lastTryOn: z.string().nullable(),
});
const before = stand.partial().extend({ missingSince: z.string().nullable() });

/** A list that was carried out, also one of which a part was taken back; null where there is none. */
export async function loadCarriedOut(tx: Tx, { id }: { id: string }) {
  const list = await tx.rosterImport.findUnique({
    where: { id, state: { in: ["applied", "takenBack"] } },
    select: {
      ...{ id: true, source: true, asOf: true, extent: true, state: true },
      ...{ settledAt: true, takenBack: true },
    },
  });
  return list?.settledAt ? { ...list, settledAt: list.settledAt } : null;
}

type List = { readonly id: string; readonly settledAt: Date; readonly asOf: string };

export type TakeBackPlan = Awaited<ReturnType<typeof planTakeBack>>;

/**
 * What taking a list back would do to everybody of whom it is still possible, as things stand now.
 * Nothing is written.
 */
export async function planTakeBack(tx: Tx, list: List) {
  const kept = await tx.rosterImported.findMany({
    where: { importId: list.id },
    include: {
      entry: {
        select: {
          ...{ version: true, personId: true, missingSince: true },
          ...{ outreach: true, attempts: true, moreAttempts: true, lastTryOn: true },
          person: { select: { version: true, mergedIntoId: true } },
        },
      },
    },
  });
  const written = kept.map((row) => {
    const was = before.nullable().parse(row.entryBefore);
    return { ...row, was, madeEntry: was === null, before: stand.safeParse(was).data ?? null };
  });
  const followed = await whatFollowed(tx, list, written);
  const rows = written.map((row) => {
    const all = followed.get(row.entryId) ?? [];
    const { entryId, madePerson, profileSealed, personVersion, was } = row;
    const { personId, missingSince } = row.entry;
    const markAlone = all.length > 0 && isMarkAlone({ all, was, missingSince, asOf: list.asOf });
    const why = markAlone ? null : (all[0] ?? null);
    return {
      ...{ entryId, personId, profileSealed, personVersion, why },
      /** Something has followed, which the mark that goes does not touch. */
      markAlone,
      listed: was !== null,
      part: partOf({ why, madePerson, profileSealed, was, missingSince }),
    };
  });
  const print = fingerprint(rows.map(({ entryId, part }) => `${entryId}:${part}`).toSorted());
  return { rows, print, open: rows.filter(({ why }) => why === null) };
}

type Marked = {
  readonly all: readonly Following[];
  readonly was: z.output<typeof before> | null;
  readonly missingSince: string | null;
  readonly asOf: string;
};

/**
 * The list has done nothing to them but to leave them out: whatever was noted or decided since says
 * nothing against being on the list again.
 */
function isMarkAlone({ all, was, missingSince, asOf }: Marked): boolean {
  if (!was || was.missingSince !== null || missingSince !== asOf) return false;
  return !all.includes("merge") && !all.includes("laterList") && !all.includes("profile");
}

type Row = {
  readonly why: Following | null;
  readonly madePerson: boolean;
  readonly profileSealed: string | null;
  readonly was: z.output<typeof before> | null;
  readonly missingSince: string | null;
};

function partOf({ why, madePerson, profileSealed, was, missingSince }: Row): TakeBackPart {
  if (why) return "stays";
  if (madePerson) return "goes";
  if (profileSealed) return "restored";
  if (!was) return "unlisted";
  if (was.missingSince !== null && missingSince === null) return "missingAgain";
  return was.missingSince === null && missingSince !== null ? "missingNoMore" : "asBefore";
}

/** How many are in each part. */
export function countParts(rows: readonly { readonly part: TakeBackPart }[]) {
  const counts = Object.fromEntries(takeBackParts.map((part) => [part, 0])) as Record<
    TakeBackPart,
    number
  >;
  for (const { part } of rows) counts[part] += 1;
  return counts;
}
