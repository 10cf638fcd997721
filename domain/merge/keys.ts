import "server-only";
import { z } from "zod";
import { firstTalks } from "@/domain/contact-request/spoken-with";
import { isSameNumber } from "@/domain/person/phone-digits";
import { type Profile, profileOf } from "@/domain/person/profile";
import type { Tx } from "@/lib/db/client";

/** A request as it was before its key was closed, and since when its person had been spoken with. */
const closedKey = z.object({
  id: z.uuid(),
  unproven: z.boolean(),
  firstContactedAt: z.iso.datetime().nullable(),
  frozenAt: z.iso.datetime().nullable(),
});
export type ClosedKey = z.output<typeof closedKey>;

type Pair = { readonly keptId: string; readonly mergedId: string };

function requestsWithKeys(tx: Tx, { keptId, mergedId }: Pair) {
  return tx.contactRequest.findMany({
    where: { personId: { in: [keptId, mergedId] }, access: { isNot: null } },
    orderBy: { receivedAt: "asc" },
    select: { id: true, personId: true, receivedAt: true, unproven: true, firstContactedAt: true },
  });
}

/**
 * The requests of two persons whose keys would open the page of both. A key is proven by a talk under
 * the number that was known of the other one: only that is proposed to stay open.
 */
export async function keysAtMerge(tx: Tx, kept: Person, merged: Person) {
  const rows = await requestsWithKeys(tx, { keptId: kept.id, mergedId: merged.id });
  const open = rows.filter(({ unproven }) => !unproven);
  const spoken = await firstTalks(
    tx,
    open.map(({ id }) => id),
  );
  const same = sameNumber(profileOf(kept), profileOf(merged));
  return open.map(({ id, personId, receivedAt, firstContactedAt }) => ({
    ...{ id, receivedAt },
    of: personId === kept.id ? ("kept" as const) : ("merged" as const),
    usual: same && (firstContactedAt !== null || spoken.has(id)),
  }));
}

type Person = Parameters<typeof profileOf>[0] & { readonly id: string };

function sameNumber(one: Profile, other: Profile): boolean {
  return isSameNumber(one.contact?.value ?? "", other.contact?.value ?? "");
}

/**
 * Closes the keys that came with requests of two persons who become one, but for those of which a
 * caseworker says that this person wrote them: whoever wrote one may be anybody, and would open the page
 * of both. That somebody was spoken with stays true of the request.
 * @returns what {@link openKeysAgain} needs
 */
export async function closeKeys(
  tx: Tx,
  pair: Pair,
  opens: readonly string[],
): Promise<ClosedKey[]> {
  const rows = (await requestsWithKeys(tx, pair)).filter(({ id }) => !opens.includes(id));
  const spoken = await firstTalks(
    tx,
    rows.map(({ id }) => id),
  );
  const closed = rows.map(({ id, unproven, firstContactedAt }) => ({
    ...{ id, unproven },
    firstContactedAt: firstContactedAt?.toISOString() ?? null,
    frozenAt: (firstContactedAt ?? spoken.get(id))?.toISOString() ?? null,
  }));
  for (const { id, frozenAt } of closed) {
    await tx.contactRequest.update({
      where: { id },
      data: { unproven: true, firstContactedAt: frozenAt, version: { increment: 1 } },
    });
  }
  return closed;
}

/** Opens again what a merge has closed, unless somebody has settled it since, or another merge holds it. */
export async function openKeysAgain(
  tx: Tx,
  { id: mergeId, keptId, closedKeys }: { id: string; keptId: string; closedKeys: unknown },
): Promise<void> {
  for (const { id, unproven, firstContactedAt, frozenAt } of closedBy(closedKeys)) {
    const held = await tx.personMerge.count({
      where: {
        ...{ keptId, undoneAt: null, id: { not: mergeId } },
        closedKeys: { array_contains: [{ id }] },
      },
    });
    const isKept = await tx.contactRequest.count({ where: { id, personId: keptId } });
    if (held > 0 && isKept > 0) continue;
    await tx.contactRequest.updateMany({
      where: { id, unproven: true, firstContactedAt: frozenAt },
      data: {
        ...{ unproven, firstContactedAt, version: { increment: 1 } },
        ...(unproven ? {} : { askedInVain: 0 }),
      },
    });
  }
}

function closedBy(closedKeys: unknown): ClosedKey[] {
  return z.array(closedKey).nullable().parse(closedKeys) ?? [];
}
