import "server-only";
import { z } from "zod";
import { type SharedField, type SharedValue, sharedValue } from "@/domain/consent/fields";
import { openChanges } from "@/domain/person/changes";
import { seal, unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

const values = z.array(sharedValue);

/** Encrypts what a recipient reads, for the referral's row. */
export function sealKnown(referralId: string, known: readonly SharedValue[]): string {
  return seal(columns.known, referralId, JSON.stringify(known));
}

/** What stood in a referral's row, as a merge keeps it. */
const knownRow = z.object({
  id: z.uuid(),
  knownSealed: z.string().nullable(),
  knownAt: z.iso.datetime().nullable(),
});
export type KnownRow = z.output<typeof knownRow>;

type Row = {
  readonly id: string;
  readonly knownSealed: string | null;
  readonly knownAt: Date | null;
  readonly consent: { readonly givenAt: Date } | null;
  readonly caseFile: { readonly person: { readonly id: string } };
};

/** `known`: of which fields the recipient reads something else than the profile says, because of a merge. */
export type WithKnown = { readonly known: readonly SharedValue[] };

/**
 * Adds to referrals what their recipients go on reading since a merge. A field that somebody has typed for
 * the person since is none of them, and none is once the person has consented anew: then they heard it.
 */
export async function withKnown<Line extends Row>(
  tx: Tx,
  rows: readonly Line[],
): Promise<(Line & WithKnown)[]> {
  const kept = rows.filter(isKept);
  if (kept.length === 0) return rows.map((row) => ({ ...row, known: [] }));
  const changes = await tx.personChange.findMany({
    where: {
      personId: { in: kept.map(({ caseFile }) => caseFile.person.id) },
      occasion: "profile",
    },
  });
  const typed = (personId: string, since: Date) =>
    new Set(
      changes
        .filter((change) => change.personId === personId && change.at > since)
        .flatMap((change) => openChanges(change).flatMap(({ field }) => sharedBy[field] ?? [])),
    );
  return rows.map((row) => {
    if (!isKept(row)) return { ...row, known: [] };
    const said = typed(row.caseFile.person.id, row.knownAt);
    const all = values.parse(JSON.parse(unseal(columns.known, row.id, row.knownSealed)));
    return { ...row, known: all.filter(({ field }) => !said.has(field)) };
  });
}

type Kept = Row & { readonly knownSealed: string; readonly knownAt: Date };

function isKept<Line extends Row>(row: Line): row is Line & Kept {
  const { knownSealed, knownAt, consent } = row;
  return knownSealed !== null && knownAt !== null && consent !== null && consent.givenAt <= knownAt;
}

/** Whether a merge of that moment, or a later one, says what a referral's recipient reads. */
export function isKeptSince(row: Row, at: Date): boolean {
  return isKept(row) && row.knownAt >= at;
}

/** The name that a recipient reads since a merge; null: the one of today. */
export function knownName({ known }: WithKnown): string | null {
  return known.flatMap((value) => (value.field === "name" ? [value.value] : []))[0] ?? null;
}

/** Which shared field says what a field of the profile's form says. */
const sharedBy: Readonly<Record<string, SharedField>> = {
  name: "name",
  channel: "contact",
  contact: "contact",
  birthDate: "age",
  gender: "gender",
  language: "language",
  speaksIn: "language",
  germanLevel: "german",
  schoolCertificate: "school",
  paper: "paper",
  workPermit: "workPermit",
  childcareNeeded: "childcare",
};

type Merge = { readonly at: Date; readonly known: unknown };

/**
 * Gives referrals back what stood in them before a merge, but where a later one or a new consent
 * says otherwise.
 */
export async function giveBackKnown(tx: Tx, { at, known }: Merge): Promise<void> {
  for (const { id, ...before } of z.array(knownRow).nullable().parse(known) ?? []) {
    await tx.referral.updateMany({
      where: { id, knownAt: at, consent: { givenAt: { lte: at } } },
      data: before,
    });
  }
}
