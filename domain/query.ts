import "server-only";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import type { Actor } from "./access/actor";
import { may, type TargetOf } from "./access/may";
import type { Action } from "./access/policy";
import { inPlaceOf } from "./audit/in-place-of";
import { recordAudit, recordDenial, type Subject } from "./audit/record";

type Query<A extends Actor, Name extends Action, Input, Target, Result> = {
  readonly action: Name;
  /** Loads what is asked for; null: there is none. */
  readonly target: (tx: Tx, input: Input, actor: A) => Promise<Target | null>;
  /** The plain, minimal object that the page gets. */
  readonly present: (target: Target, actor: A) => Result;
  /** What the audit entry says: a record read is one entry, a list is one with all that it showed. */
  readonly subject: (target: Target) => Subject;
};

/**
 * The one door for reading a person's data: load, ask the policy, record the reading, present.
 * @throws AppError "notFound" for what is not there and for what the actor may not see
 */
export function query<
  A extends Actor,
  Name extends Action,
  Input,
  Target extends TargetOf<Name>,
  Result,
>(spec: Query<A, Name, Input, Target, Result>) {
  return async (actor: A, input: Input): Promise<Result> => {
    const target = await spec.target(db, input, actor);
    if (target === null) throw notFound();
    const subject = spec.subject(target);
    if (!may(actor, spec.action, target)) {
      await recordDenial(actor, spec.action, subject);
      throw notFound();
    }
    const stoodIn = await inPlaceOf(db, actor, spec.action, target, subject);
    await recordAudit(db, actor, spec.action, subject, "done", stoodIn);
    return spec.present(target, actor);
  };
}
