import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { asksForNumber, personIdOf } from "@/domain/access/own-page";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { nextExpected } from "./expected";
import { loadOwn, ownSubject } from "./own";
import { canBeCalled, reachOf } from "./reach";
import { callOf } from "./status";

async function load(tx: Tx, _input: Record<string, never>, actor: PersonByLink) {
  const own = await loadOwn(tx, actor);
  if (!own) return null;
  const personId = personIdOf(own.key);
  const next = personId ? await nextExpected(tx, personId) : undefined;
  return { ...own, next, asks: await asksForNumber(tx, own.key) };
}

/**
 * What the page shows to whoever holds its address before it is opened: nothing that could harm if
 * somebody else reads it. A day and an hour without a place, and whether a call is promised.
 */
export const readFirstView = query({
  action: "personAccess.firstView",
  target: load,
  present: ({ next, asks, ...own }, actor) => ({
    next: next ? { day: next.day, time: next.time } : null,
    call: callOf(own.request, now()),
    canBeCalled: canBeCalled(reachOf(own)),
    /** All of the page is shown only to who knows its number. */
    asksForNumber: asks,
    endsAt: actor.visit?.expiresAt ?? null,
  }),
  subject: ownSubject,
});
