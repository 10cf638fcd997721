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
  /** Planned ones about an end that is none any more: closed as overtaken. */
  readonly close: readonly string[];
};

/**
 * Brings the follow-ups of one placement, or one paper, in line with those it should have. What a person did about
 * an end is not asked again about the same end; what a person stopped stays stopped. Where the days
 * of several have passed, only the latest is made: one question is enough to catch up.
 */
export function reconcile(
  existing: readonly Existing[],
  wanted: readonly Wanted[],
  today: PlainDate,
): Reconciled {
  const latestPast = wanted.findLast(({ dueOn }) => dueOn <= today);
  const create: Wanted[] = [];
  const move: Reconciled["move"][number][] = [];
  for (const each of wanted) {
    const same = existing.filter((known) => names(known, each));
    const planned = same.find(({ state }) => state === "planned");
    if (planned) {
      const { follows, dueOn } = each;
      if (planned.follows !== follows) move.push({ id: planned.id, follows, dueOn });
    } else if (!same.some((known) => isSettled(known, each))) {
      if (each.dueOn > today || each === latestPast) create.push(each);
    }
  }
  // What a person planned is no concern of an end.
  const ownPlans = existing.filter(
    ({ offsetDays, state }) => offsetDays !== null && state === "planned",
  );
  const close = ownPlans.filter((known) => !wanted.some((each) => names(known, each)));
  return { create, move, close: close.map(({ id }) => id) };
}

function names(known: Existing, { kind, offsetDays }: Wanted): boolean {
  return known.kind === kind && known.offsetDays === offsetDays;
}

/** A person has decided: stopped it for good, or answered it for this end. */
function isSettled({ state, outcome, follows }: Existing, wanted: Wanted): boolean {
  if (state === "stopped") return true;
  return state === "done" && outcome !== "overtaken" && follows === wanted.follows;
}
