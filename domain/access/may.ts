import type { Actor } from "./actor";
import { type Action, policy } from "./policy";

/** What the policy line of an action wants to know of the thing it is about. */
export type TargetOf<A extends Action> =
  Parameters<(typeof policy)[A]> extends [Actor, infer T] ? T : unknown;

/** The same table for the server and for what the pages offer. */
export function may<A extends Action>(actor: Actor, action: A, target: TargetOf<A>): boolean {
  const line = policy[action] as (actor: Actor, target: TargetOf<A>) => boolean;
  return line(actor, target);
}
