import type { PlainDate } from "@/lib/plain-date";
import type { FollowUpKind, FollowUpOutcome, FollowUpState } from "./kinds";
import type { Wanted } from "./wanted";

/** A follow-up of a placement, or of a paper, whatever became of it. */
export type Existing = {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly offsetDays: number | null;
  readonly follows: PlainDate | null;
  readonly dueOn: PlainDate;
  readonly state: FollowUpState;
  readonly outcome: FollowUpOutcome | null;
};

export type Reconciled = {
  readonly create: readonly Wanted[];
  /** Also those that somebody had put off: they spoke of another end. */
  readonly move: readonly (Pick<Wanted, "follows" | "dueOn"> & { readonly id: string })[];
  /**
   * Planned ones about an end that is none any more, or that a later one asks instead of: closed as
   * overtaken.
   */
  readonly close: readonly string[];
};

/**
 * Brings the follow-ups of one placement, or one paper, in line with those it should have. What a
 * person did about an end is not asked again about the same end; what a person stopped stays stopped.
 * Where the days of several have passed, or pass with an end that moves, only the latest is made or
 * stays: one question is enough to catch up.
 */
export function reconcile(
  existing: readonly Existing[],
  wanted: readonly Wanted[],
  today: PlainDate,
): Reconciled {
  // What a person planned is no concern of an end.
  const planned = existing.filter(
    ({ offsetDays, state }) => offsetDays !== null && state === "planned",
  );
  // Whoever stopped the latest of those that have passed has stopped that one alone.
  const asks = wanted.findLast((each) => each.dueOn <= today && !isStopped(existing, each));
  const stays = planned.flatMap((known) => {
    const each = wanted.find((one) => names(known, one));
    const isAsked = each && (each.dueOn > today || each === asks);
    return each && (isAsked || known.follows === each.follows) ? [{ known, each }] : [];
  });
  const close = planned.filter(({ id }) => !stays.some(({ known }) => known.id === id));
  const missing = missingOf(existing, wanted, today);
  const isLeftOut = close.length > 0 && stays.length + missing.length === 0;
  return {
    create: isLeftOut ? asksForEnd(existing, wanted) : missing,
    move: stays
      .filter(({ known, each }) => known.follows !== each.follows)
      .map(({ known: { id }, each: { follows, dueOn } }) => ({ id, follows, dueOn })),
    close: close.map(({ id }) => id),
  };
}

function missingOf(existing: readonly Existing[], wanted: readonly Wanted[], today: PlainDate) {
  const latestPast = wanted.findLast(({ dueOn }) => dueOn <= today);
  return wanted.filter((each) => {
    const same = existing.filter((known) => names(known, each));
    const isThere = same.some((known) => known.state === "planned" || isSettled(known, each));
    return !isThere && (each.dueOn > today || each === latestPast);
  });
}

function names(known: Existing, { kind, offsetDays }: Wanted): boolean {
  return known.kind === kind && known.offsetDays === offsetDays;
}

/** An end that was none leaves nobody to ask for the true one where that was answered before. */
function asksForEnd(existing: readonly Existing[], wanted: readonly Wanted[]): readonly Wanted[] {
  return wanted.filter((each) => each.kind === "openEnd" && !isStopped(existing, each));
}

function isStopped(existing: readonly Existing[], wanted: Wanted): boolean {
  return existing.some((known) => known.state === "stopped" && names(known, wanted));
}

/** A person has decided: stopped it for good, or answered it for this end. */
function isSettled({ state, outcome, follows }: Existing, wanted: Wanted): boolean {
  if (state === "stopped") return true;
  return state === "done" && outcome !== "overtaken" && follows === wanted.follows;
}
