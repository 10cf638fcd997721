import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { asksForNumber, personIdOf } from "@/domain/access/own-page";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { expectedHours } from "./expected";
import { loadOwn, ownSubject } from "./own";
import { canBeCalled, reachOf } from "./reach";
import { callOf } from "./status";

const nothing = { next: undefined, off: [] } as const;

async function load(tx: Tx, _input: Record<string, never>, actor: PersonByLink) {
  const own = await loadOwn(tx, actor);
  if (!own) return null;
  const personId = personIdOf(own.key);
  const hours = personId ? await expectedHours(tx, personId) : nothing;
  return { ...own, ...hours, asks: await asksForNumber(tx, own.key) };
}

/**
 * What the page shows to whoever holds its address before it is opened: nothing that could harm if
 * somebody else reads it. Days and hours without a place, with what has changed about them, and whether a
 * call is promised.
 */
export const readFirstView = query({
  action: "personAccess.firstView",
  target: load,
  present: ({ next, off, asks, ...own }, actor) => ({
    next: next ? { day: next.day, time: next.time, former: next.former } : null,
    /** Hours that they may have in mind, and at which nothing takes place. */
    off: off.map(({ day, time }) => ({ day, time })),
    call: callOf(own.request, now()),
    canBeCalled: canBeCalled(reachOf(own)),
    /** All of the page is shown only to who knows its number. */
    asksForNumber: asks,
    endsAt: actor.visit?.expiresAt ?? null,
  }),
  subject: ownSubject,
});
