import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { knownPersons } from "@/domain/person/known-persons";
import { query } from "@/domain/query";
import { fingerprint } from "@/lib/crypto/fingerprint";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { openEntries, soughtOut } from "./listing";

const onPage = 25;

/** Who is sought out, and on no list any more: a person has to decide about each. In no order. */
export async function loadMissing(tx: Tx) {
  const rows = await tx.rosterEntry.findMany({
    where: { ...soughtOut, missingSince: { not: null } },
    select: {
      ...{ id: true, version: true, personId: true, outreach: true, attempts: true },
      ...{ outreachSince: true, missingSince: true, moreAttempts: true },
    },
  });
  return rows.map((row) => ({ ...row, reach: row.outreach }));
}

type Seen = { readonly id: string; readonly version: number };

/** One of them as somebody saw them. */
export const asSeen = ({ id, version }: Seen): string => `${id}:${version}`;

/** Names all of them as they stand, so that what is decided about all is decided about those who were seen. */
export function printOfMissing(missing: readonly Seen[]): string {
  return fingerprint(missing.map(asSeen).toSorted());
}

type Page = {
  /** From 1. */
  readonly page?: number;
  /** Who is ticked, each as seen. */
  readonly picked?: readonly string[];
};

/**
 * Of whom somebody has to decide because no list names them any more, by name: one page of it, who of
 * those ticked stands on another one, and how many of them are not as they were seen any more.
 */
export const listMissing = query({
  action: "roster.list",
  target: async (tx: Tx, { page = 1, picked = [] }: Page, _actor: StaffActor) => {
    const missing = await loadMissing(tx);
    const places = (await knownPersons()).places();
    const place = ({ personId }: { personId: string }) => places.get(personId) ?? places.size;
    const { shown, ...part } = pageOf(
      missing.toSorted((a, b) => place(a) - place(b)),
      page,
      onPage,
    );
    const versions = new Map(shown.map(({ id, version }) => [id, version]));
    const ticked = new Set(picked);
    const standing = missing.filter((entry) => ticked.has(asSeen(entry)));
    const elsewhere = standing.filter(({ id }) => !versions.has(id)).map(asSeen);
    const opened = await openEntries(tx, [...versions.keys()]);
    return {
      shown: opened.map((entry) => ({ ...entry, version: versions.get(entry.id) ?? 0 })),
      elsewhere,
      changed: ticked.size - standing.length,
      ...{ ...part, total: missing.length, print: printOfMissing(missing) },
    };
  },
  present: (list) => list,
  subject: ({ shown }) => ({ type: "roster", ids: shown.map(({ id }) => id) }),
});
