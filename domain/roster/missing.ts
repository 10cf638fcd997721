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

type Missing = readonly { readonly id: string; readonly version: number }[];

/** Names all of them as they stand, so that what is decided about all is decided about those who were seen. */
export function printOfMissing(missing: Missing): string {
  return fingerprint(missing.map(({ id, version }) => `${id}:${version}`).toSorted());
}

/** Of whom somebody has to decide because no list names them any more, by name: one page of it. */
export const listMissing = query({
  action: "roster.list",
  target: async (tx: Tx, { page = 1 }: { page?: number }, _actor: StaffActor) => {
    const missing = await loadMissing(tx);
    const places = (await knownPersons()).places();
    const place = ({ personId }: { personId: string }) => places.get(personId) ?? places.size;
    const { shown, ...part } = pageOf(
      missing.toSorted((a, b) => place(a) - place(b)),
      page,
      onPage,
    );
    const versions = new Map(shown.map(({ id, version }) => [id, version]));
    const opened = await openEntries(tx, [...versions.keys()]);
    return {
      shown: opened.map((entry) => ({ ...entry, version: versions.get(entry.id) ?? 0 })),
      ...{ ...part, total: missing.length, print: printOfMissing(missing) },
    };
  },
  present: (list) => list,
  subject: ({ shown }) => ({ type: "roster", ids: shown.map(({ id }) => id) }),
});
