import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { targetName } from "@/domain/offer/snapshot";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { pageOf } from "@/lib/page-of";
import { addDays, plainDate } from "@/lib/plain-date";
import { type BridgeRate, countBridged } from "./bridge";
import { endingPlacements } from "./ending";
import { onPage } from "./rules";
import { undatedFiles } from "./undated";

type Asked = { readonly page?: number };

/**
 * Placements that end soon, or should have, of people without a next step: the earliest end first,
 * one page.
 */
export const listEndingSoon = query({
  action: "followUp.list",
  target: async (tx, { page: asked = 1 }: Asked, _actor: StaffActor) => {
    const ids = await endingPlacements(tx, addDays(today(), city().followUps.endsSoon));
    const { shown, ...part } = pageOf(ids, asked, onPage);
    return { rows: inOrder(shown, await loadEnding(tx, shown)), total: ids.length, ...part };
  },
  present: ({ rows, ...list }) => ({
    ...list,
    ending: rows.map(({ id, plannedEnd, referral }) => ({
      id,
      caseFileId: referral.caseFileId,
      name: nameOf(referral.caseFile.person),
      target: targetName(referral),
      plannedEnd: plainDate.parse(plannedEnd),
    })),
  }),
  subject: ({ rows }) => ({
    type: "caseFile",
    ids: rows.map(({ referral }) => referral.caseFileId),
  }),
});

const named = { select: { id: true, nameSealed: true } } as const;

function loadEnding(tx: Tx, ids: readonly string[]) {
  return tx.placement.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, plannedEnd: true },
      referral: {
        select: {
          ...{ caseFileId: true, offerSnapshot: true, office: { select: { name: true } } },
          caseFile: { select: { person: named } },
        },
      },
    },
  });
}

/**
 * People who are accompanied, or whose placement runs, and of whom no day is planned: one page, the
 * longest known first.
 */
export const listUndated = query({
  action: "followUp.list",
  target: async (tx, { page: asked = 1 }: Asked, _actor: StaffActor) => {
    const ids = await undatedFiles(tx);
    const { shown, ...part } = pageOf(ids, asked, onPage);
    return { rows: inOrder(shown, await loadUndated(tx, shown)), total: ids.length, ...part };
  },
  present: ({ rows, ...list }) => ({
    ...list,
    undated: rows.map(({ id, state, owner, person }) => ({
      ...{ id, state, owner: owner.displayName, name: nameOf(person) },
      last: person.followUps[0],
    })),
  }),
  subject: ({ rows }) => ({ type: "caseFile", ids: rows.map(({ id }) => id) }),
});

function loadUndated(tx: Tx, ids: readonly string[]) {
  return tx.caseFile.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, state: true, owner: { select: { displayName: true } } },
      person: {
        select: {
          ...named.select,
          followUps: {
            ...{ orderBy: { settledAt: "desc" }, take: 1 },
            select: { outcome: true, reason: true },
          },
        },
      },
    },
  });
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many had a next step before the last one ended; figures alone, of nobody in particular. */
export async function readBridgeRate(actor: StaffActor): Promise<BridgeRate> {
  if (!may(actor, "followUp.list", {})) throw notFound();
  return countBridged(db, today());
}
