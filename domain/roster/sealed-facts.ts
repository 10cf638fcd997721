import "server-only";
import { isNumber } from "@/domain/contact-request/rules";
import { profileOf } from "@/domain/person/profile";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { languageOf } from "./language-of";

type Row = Parameters<typeof profileOf>[0];

/** What lists of the roster sort, filter and count by, of what is sealed in the database. */
export type SealedFacts = {
  readonly name: string;
  readonly birthDate: PlainDate | null;
  readonly district: string | null;
  readonly paper: string | null;
  readonly paperValidUntil: PlainDate | null;
  readonly callable: boolean;
  readonly visitable: boolean;
  readonly spoken: (listed: string | null) => ReturnType<typeof languageOf>;
};

type Kept = { readonly mark: string; readonly facts: SealedFacts };

/** Opened once for each state of a row; the mark is of its sealed columns, whoever wrote them. */
const opened = new Map<string, Kept>();

/**
 * The facts of people by their ids, opened in memory: only what has changed since is read and
 * opened again, in whichever process it was written.
 * @param marks the mark of each person's row as it stands now
 */
export async function sealedFacts(
  tx: Tx,
  marks: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, SealedFacts>> {
  const stale = [...marks].flatMap(([id, mark]) => (opened.get(id)?.mark === mark ? [] : [id]));
  if (stale.length > 0) {
    const rows = await tx.person.findMany({ where: { id: { in: stale } } });
    for (const row of rows) opened.set(row.id, { mark: marks.get(row.id) ?? "", facts: open(row) });
  }
  const facts = new Map<string, SealedFacts>();
  for (const id of marks.keys()) {
    const kept = opened.get(id);
    if (kept) facts.set(id, kept.facts);
  }
  return facts;
}

function open(row: Row): SealedFacts {
  const { name, birthDate, district, contact, residence, details, language } = profileOf(row);
  return {
    ...{ name, birthDate, district },
    paper: residence.paper ?? null,
    paperValidUntil: residence.validUntil ?? null,
    callable: contact !== null && isNumber(contact.channel),
    visitable: details.address !== undefined,
    spoken: (listed) => languageOf({ details, language }, listed),
  };
}
