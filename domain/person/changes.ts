import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { planPaperFollowUps } from "@/domain/follow-up-plan/paper";
import { now } from "@/lib/clock";
import { seal, unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { type Fields, fieldValues } from "@/lib/forms/fields";
import { profileFields } from "./fields";
import type { Profile } from "./profile";

/** What leads to a change of a profile. */
export type Occasion =
  | "profile"
  | "request"
  | "roster"
  | "rosterTakenBack"
  | "merge"
  | "unmerge"
  | "requestTakenBack";

const column = "PersonChange.changes";

const changeList = z.array(
  z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
);
export type Change = z.output<typeof changeList>[number];

/** Which fields say something else; what stood or stands for nothing is null. */
export function changesBetween(before: Fields, after: Fields): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const from = saysOf(before, field);
    const to = saysOf(after, field);
    return from === to ? [] : [{ field, from, to }];
  });
}

/** What stands in a field, as a change keeps it; null: nothing. */
export function saysOf(fields: Fields, field: string): string | null {
  return fieldValues(fields, field).join(", ") || null;
}

export type Written = {
  readonly personId: string;
  readonly before: Profile;
  readonly after: Profile;
  /** Null where the portal does it. */
  readonly userId: string | null;
  readonly occasion: Occasion;
};

/**
 * Keeps what a change of a profile replaced, inside the transaction that makes it. Whatever writes
 * a person's row calls this: a change that the timeline cannot explain must not be. What is asked
 * before the end of a paper moves along.
 * @returns the id of what is kept; undefined where nothing says something else
 */
export async function recordChanges(tx: Tx, written: Written): Promise<string | undefined> {
  const [id] = await recordManyChanges(tx, [written]);
  return id;
}

/** {@link recordChanges} of many people, as a list brings them. */
export async function recordManyChanges(tx: Tx, many: readonly Written[]): Promise<string[]> {
  const rows = many.flatMap((written) => rowOf(written) ?? []);
  await tx.personChange.createMany({ data: rows });
  const moved = many.filter(
    ({ before, after }) => after.residence.validUntil !== before.residence.validUntil,
  );
  // Of many people on a list only a few are accompanied: the others have no follow-ups.
  const accompanied = await tx.caseFile.findMany({
    where: { personId: { in: moved.map(({ personId }) => personId) } },
    distinct: ["personId"],
    select: { personId: true },
  });
  const ids = new Set(accompanied.map(({ personId }) => personId));
  for (const { personId, after } of moved) {
    if (ids.has(personId)) await planPaperFollowUps(tx, personId, after.residence.validUntil);
  }
  return rows.map(({ id }) => id);
}

function rowOf({ personId, before, after, userId, occasion }: Written) {
  const changes = changesBetween(profileFields(before), profileFields(after));
  if (changes.length === 0) return undefined;
  const id = randomUUID();
  const changesSealed = sealChanges(id, changes);
  return { id, personId, userId, occasion, at: now(), changesSealed };
}

/** Encrypts changes for the row that keeps them. */
export function sealChanges(id: string, changes: readonly Change[]): string {
  return seal(column, id, JSON.stringify(changes));
}

/** Opens what {@link recordChanges} kept. */
export function openChanges(row: { id: string; changesSealed: string }): Change[] {
  return changeList.parse(JSON.parse(unseal(column, row.id, row.changesSealed)));
}
