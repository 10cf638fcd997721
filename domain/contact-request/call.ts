import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { reopened } from "./change";
import { loadOwn, type Own, requestOf } from "./own";
import { canBeCalled, reachOf } from "./reach";
import { updateRequest } from "./update";

/**
 * Notes that the person wants to be called, inside the caller's transaction. Asked twice it is one
 * wish, with the promise of the first.
 * @returns "noNumber" where there is none to call
 */
export async function noteCallWish(tx: Tx, own: Own): Promise<"asked" | "stands" | "noNumber"> {
  if (!canBeCalled(reachOf(own))) return "noNumber";
  const row = await requestOf(tx, own);
  if (row.callWishedAt) return "stands";
  await updateRequest(tx, row, { callWishedAt: now(), ...reopened(row) });
  return "asked";
}

/** The same for something said elsewhere on the page, where a call is promised if there is a number. */
export async function promiseCall(tx: Tx, actor: PersonByLink): Promise<void> {
  const own = await loadOwn(tx, actor);
  if (own) await noteCallWish(tx, own);
}
