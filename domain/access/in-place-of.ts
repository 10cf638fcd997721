import type { Actor } from "./actor";
import { may, type TargetOf } from "./may";
import type { Action } from "./policy";

/**
 * In whose place somebody acts who may do this only while they stand in for a caseworker, or whose
 * case file it is about; undefined where they act for themselves.
 */
export function actsInPlaceOf<A extends Action>(
  actor: Actor,
  action: A,
  target: TargetOf<A>,
  ownerId: string | undefined,
): string | undefined {
  if (actor.kind !== "staff") return undefined;
  const [first] = actor.standsInFor;
  if (!first) return undefined;
  const absent = actor.standsInFor.find(({ userId }) => userId === ownerId);
  if (absent) return absent.userId;
  return may({ ...actor, standsInFor: [] }, action, target) ? undefined : first.userId;
}
