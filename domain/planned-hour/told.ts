import "server-only";
import { z } from "zod";
import type { Action } from "@/domain/access/policy";
import { lastDone } from "@/domain/audit/last";
import { blindIndex } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { type Changed, saysNow, toTell } from "./to-tell";

/** What a message says of something planned: when it takes place, or that it does not. */
export type Says = "takesPlace" | "isOff";

/** A message that tells a person of something planned, filled in from how that stood then. */
export type Telling = {
  readonly id: string;
  readonly personId: string;
  /** As {@link standOf} named it when the text was filled in. */
  readonly stand: string;
  readonly says: Says;
};

type Hour = { readonly day: string; readonly time: string };

/**
 * Names how something planned stands: its hour, and a print of all that its person is told of it. Another
 * name, and what they were told does not hold any more.
 */
export function standOf(told: Hour & Readonly<Record<string, unknown>>): string {
  return `${told.day} ${told.time} ${blindIndex("planned-stand", JSON.stringify(told))}`;
}

/** The hour that the person has in mind by a message that holds no more; nothing where it named none. */
export function hourSaid({ stand, says }: Pick<Telling, "stand" | "says">): {
  readonly knownDay?: string;
  readonly knownTime?: string;
} {
  const [, knownDay, knownTime] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) /.exec(stand) ?? [];
  return says === "takesPlace" && knownDay && knownTime ? { knownDay, knownTime } : {};
}

/**
 * What the log keeps of noting that the person was told, by somebody or with a message: since when that was
 * owed, and told before.
 */
const noted = z.object({
  to: z.enum(["told", "toldByMessage"]),
  before: z.tuple([
    z.coerce.date(),
    z.union([z.literal("").transform(() => null), z.coerce.date()]),
  ]),
});

/** The same, to be written into the log. */
export function notedTold(owedAt: Date, toldAt: Date | null) {
  return { from: "owed", to: "told", before: beforeOf(owedAt, toldAt) };
}

/**
 * What the log keeps where a message has told the person of a change: that somebody did is over with it.
 * One that told them what they knew has nothing that could be taken back.
 */
export function toldByMessage(owedAt: Date | null, toldAt: Date | null) {
  const moved = { from: "owed", to: "toldByMessage" };
  return owedAt ? { ...moved, before: beforeOf(owedAt, toldAt) } : moved;
}

function beforeOf(owedAt: Date, toldAt: Date | null) {
  return [owedAt.toISOString(), toldAt?.toISOString() ?? ""];
}

type Settled = { readonly id: string; readonly settledAt: Date | null };

/** What the log says last of it, where that can be taken back: the change would be owed again; or null. */
export async function toldBefore(tx: Tx, action: Action, row: Settled & Changed) {
  if (row.personOwedAt) return null;
  const told = await lastTold(tx, action, row);
  return told && toTell({ ...row, personOwedAt: told.owedAt }) ? told : null;
}

/** What the log keeps where it is taken back that the person was told. */
export const toldTakenBack = { moved: { from: "told", to: "owed" } };

/**
 * Whether what a message says of something planned holds now; undefined where nobody is told of it any
 * more, or the text tells of something else.
 * @param stand how it stands now
 */
export function holdsNow(
  row: Changed,
  stand: string,
  message: Pick<Telling, "stand" | "says">,
): boolean | undefined {
  const present = saysNow(row);
  if (present === null) return undefined;
  if (message.stand !== stand) return false;
  return present === message.says ? true : undefined;
}

/**
 * What the log says last on whether the person was told, by whom, and whether with a message; null where it
 * is not that they were, or where it is something else by now, of which they know otherwise.
 */
async function lastTold(tx: Tx, action: Action, { id, settledAt }: Settled) {
  const last = await lastDone(tx, action, id);
  const said = noted.safeParse(last?.detail).data;
  if (!last || !said || (settledAt && settledAt > last.at)) return null;
  const [owedAt, toldAt] = said.before;
  const by =
    last.userId &&
    (await tx.user.findUnique({ where: { id: last.userId }, select: { displayName: true } }));
  return {
    at: last.at,
    by: by ? by.displayName : null,
    byMessage: said.to === "toldByMessage",
    owedAt,
    toldAt,
  };
}
