import "server-only";
import type { z } from "zod";
import { db, type Tx } from "@/lib/db/client";
import {
  AppError,
  type Issue,
  type IssueCode,
  issueCodes,
  isTooLate,
  notFound,
} from "@/lib/errors";
import type { Actor } from "./access/actor";
import { may, type TargetOf } from "./access/may";
import type { Action } from "./access/policy";
import { inPlaceOf } from "./audit/in-place-of";
import { recordAudit, recordDenial, type Subject } from "./audit/record";
import { mustBeRunning } from "./must-be-running";
import { noteSent, printOf, sentBefore } from "./sent-before";

type Context<A extends Actor, Input, Target> = {
  readonly tx: Tx;
  readonly actor: A;
  readonly input: Input;
  readonly target: Target;
};

type Gone<A extends Actor, Input> = {
  readonly tx: Tx;
  readonly actor: A;
  readonly input: Input;
};
/** How long ago the same form was taken, in milliseconds. */
type SentBefore = { readonly agoMs: number };
type Answer<Result> = Result | Promise<Result>;

type Command<A extends Actor, Name extends Action, Schema extends z.ZodType, Target, Result> = {
  readonly action: Name;
  readonly input: Schema;
  /** Loads what is about to change, locked where others may change it; null: there is none. */
  readonly target: (tx: Tx, input: z.output<Schema>, actor: A) => Promise<Target | null>;
  /** The case file into which it brings something new: one that rests beside a running one takes nothing. */
  readonly newIn?: (target: Target, input: z.output<Schema>) => string | undefined;
  /**
   * The same form of the same one was taken within the last hour: what it has led to, or undefined where
   * others have changed the thing since. It is answered so; nothing is written, and nothing recorded.
   */
  readonly again?: (
    context: Context<A, z.output<Schema>, Target> & SentBefore,
  ) => Answer<NoInfer<Result> | undefined>;
  /** The answer to it where it took away what it is about; undefined where others have. */
  readonly gone?: (context: Gone<A, z.output<Schema>>) => Answer<NoInfer<Result> | undefined>;
  readonly run: (context: Context<A, z.output<Schema>, Target>) => Promise<Result>;
  /** In milliseconds, where it takes longer than others. */
  readonly patienceMs?: number;
  /** What the audit entry says. */
  readonly subject: (target: Target, result: Result | undefined) => Subject;
  /** What was done along with it, each with an entry of its own. */
  readonly further?: (result: Result) => readonly Further[];
};

/** Something that a command of another name did as well: the log says it as if it had been done by itself. */
export type Further = { readonly action: Action; readonly subject: Subject };

/**
 * The one door for writes: validate, load the target, ask the policy, write, record the audit,
 * all in one transaction. A refusal is recorded outside of it and answered like an absence.
 * @throws AppError "invalid" with an issue a field (goesOnElsewhere as {@link mustBeRunning}), "notFound",
 *   or "conflict"
 */
export function command<
  A extends Actor,
  Name extends Action,
  Schema extends z.ZodType,
  Target extends TargetOf<Name>,
  Result,
>(spec: Command<A, Name, Schema, Target, Result>) {
  return async (actor: A, input: unknown): Promise<Result> => {
    const parsed = parseInput(spec.input, input);
    try {
      return await carryOut(spec, actor, parsed);
    } catch (error) {
      // Whoever was first may have been the same one with the same press: what is so by now tells.
      if (spec.patienceMs !== undefined || !isTooLate(error)) throw error;
      return carryOut(spec, actor, parsed);
    }
  };
}

async function carryOut<
  A extends Actor,
  Name extends Action,
  Schema extends z.ZodType,
  Target extends TargetOf<Name>,
  Result,
>(
  spec: Command<A, Name, Schema, Target, Result>,
  actor: A,
  input: z.output<Schema>,
): Promise<Result> {
  let refused: Subject | undefined;
  const sent = spec.again || spec.gone ? printOf(actor, spec.action, input) : null;
  try {
    return await db.$transaction(async (tx) => {
      const target = await spec.target(tx, input, actor);
      const agoMs = await sentBefore(tx, sent);
      if (target === null)
        return there(agoMs !== null && (await spec.gone?.({ tx, actor, input })));
      if (!may(actor, spec.action, target)) {
        refused = spec.subject(target, undefined);
        throw notFound();
      }
      const context = { tx, actor, input, target };
      const before = agoMs === null ? undefined : await spec.again?.({ ...context, agoMs });
      if (before !== undefined) return before;
      await mustBeRunning(tx, spec.newIn?.(target, input));
      const result = await spec.run(context);
      const subject = spec.subject(target, result);
      const stoodIn = await inPlaceOf(tx, actor, spec.action, target, subject);
      for (const done of [{ action: spec.action, subject }, ...(spec.further?.(result) ?? [])]) {
        await recordAudit(tx, actor, done.action, done.subject, "done", stoodIn);
      }
      await noteSent(tx, sent);
      return result;
    }, patience(spec.patienceMs));
  } catch (error) {
    if (refused) await recordDenial(actor, spec.action, refused);
    throw error;
  }
}

/** What was to be there is missing, but for who has taken it away with the very same form. */
function there<Result>(gone: Result | undefined | false): Result {
  if (gone === undefined || gone === false) throw notFound();
  return gone;
}

/** Whoever does much may also have to wait for somebody who does. */
function patience(ms: number | undefined): { timeout?: number; maxWait?: number } {
  return ms === undefined ? {} : { timeout: ms, maxWait: ms };
}

/** Parses what a form sent. Schemas name issue codes as their messages; anything else is "unknownChoice". */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new AppError("invalid", firstIssueOfEachField(result.error.issues));
}

function firstIssueOfEachField(found: readonly z.core.$ZodIssue[]): Issue[] {
  const issues = new Map<string, Issue>();
  for (const issue of found) {
    const field = String(issue.path[0] ?? "");
    if (!issues.has(field)) issues.set(field, { field, code: codeOf(issue), ...mostOf(issue) });
  }
  return [...issues.values()];
}

/** How long a text may be, where it is too long. */
function mostOf(issue: z.core.$ZodIssue): Pick<Issue, "most"> {
  const most: unknown = issue.code === "custom" ? issue.params?.["most"] : undefined;
  return typeof most === "number" ? { most } : {};
}

function codeOf(issue: z.core.$ZodIssue): IssueCode {
  const known = issueCodes.find((code) => code === issue.message);
  if (known) return known;
  return "input" in issue && issue.input === undefined ? "missing" : "unknownChoice";
}
