import { addDays, type PlainDate } from "@/lib/plain-date";

/** What a follow-up comes from: an end that is known, a running placement without one, or a person. */
export const followUpKinds = ["placementEnd", "openEnd", "manual"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpStates = ["planned", "done", "stopped"] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** What somebody found when they asked. */
export const foundOutcomes = ["nextStep", "searching", "hasGoal"] as const;
export type FoundOutcome = (typeof foundOutcomes)[number];

/** `overtaken`: closed by the portal, because the placement's end became another or came. */
export const followUpOutcomes = [...foundOutcomes, "overtaken"] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** Why nobody asks any more. */
export const stopReasons = [
  "declined",
  "moved",
  "lostContact",
  "elsewhere",
  "notNeeded",
  "mistake",
] as const;
export type StopReason = (typeof stopReasons)[number];

/** Days after which somebody asks how it goes on. */
export type FollowUpDays = {
  /** From a placement's end; negative: before it. */
  readonly offsets: readonly number[];
  /** From the start of a placement of which nobody knows the end. */
  readonly openEnd: number;
};

/** What of a placement its follow-ups hang on. Days in Europe/Berlin. */
export type FollowedPlacement = {
  readonly state: "active" | "ended";
  readonly startedOn: PlainDate;
  readonly plannedEnd: PlainDate | null;
  readonly endedOn: PlainDate | null;
};

export type Wanted = {
  readonly kind: Exclude<FollowUpKind, "manual">;
  /** Days from `follows`; together with the kind it names a follow-up of a placement. */
  readonly offsetDays: number;
  /** The end it asks about, or the start where no end is known. */
  readonly follows: PlainDate;
  readonly dueOn: PlainDate;
};

/**
 * The follow-ups a placement should have, earliest first: around its planned end, though not before
 * its start; after its end once that has come; and one that asks for the end where none is planned.
 */
export function wantedFollowUps(placement: FollowedPlacement, days: FollowUpDays): Wanted[] {
  const { state, startedOn, plannedEnd, endedOn } = placement;
  if (state === "ended") return around(endedOn ?? plannedEnd ?? startedOn, days, (at) => at > 0);
  if (!plannedEnd) return [wanted("openEnd", startedOn, days.openEnd)];
  return around(plannedEnd, days, (at) => addDays(plannedEnd, at) >= startedOn);
}

function around(end: PlainDate, { offsets }: FollowUpDays, wants: (offset: number) => boolean) {
  return offsets
    .filter(wants)
    .toSorted((a, b) => a - b)
    .map((offset) => wanted("placementEnd", end, offset));
}

function wanted(kind: Wanted["kind"], follows: PlainDate, offsetDays: number): Wanted {
  return { kind, follows, offsetDays, dueOn: addDays(follows, offsetDays) };
}

/** True for a planned follow-up whose day has come: it stays so until somebody decides. */
export function isDue(
  { state, dueOn }: { readonly state: FollowUpState; readonly dueOn: PlainDate },
  today: PlainDate,
): boolean {
  return state === "planned" && dueOn <= today;
}

type Situation = {
  /** Other planned follow-ups of the same person. */
  readonly otherPlanned: number;
  /** A case file of theirs is in support or aftercare. */
  readonly supported: boolean;
  /** A placement of theirs runs. */
  readonly running: boolean;
};

/**
 * True when settling a follow-up would leave a person who is cared for without a next day: then it
 * takes that day, or a reason why there is none.
 */
export function needsNextDay({ otherPlanned, supported, running }: Situation): boolean {
  return otherPlanned === 0 && (supported || running);
}
