import { addDays, type PlainDate } from "@/lib/plain-date";
import type { FollowUpKind } from "./kinds";

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
  readonly kind: Exclude<FollowUpKind, "manual" | "missedAppointment">;
  /** Days from `follows`; together with the kind it names a follow-up of a placement or a person. */
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

/**
 * The follow-ups before a paper's last day of validity, earliest first.
 * @param offsets days from that day; negative: before it
 */
export function wantedForPaper(validUntil: PlainDate, offsets: readonly number[]): Wanted[] {
  return offsets.toSorted((a, b) => a - b).map((offset) => wanted("paperEnd", validUntil, offset));
}

/** What asks of somebody who is accompanied where nothing else does: `days` from `today`. */
export function wantedForSupport(today: PlainDate, days: number): Wanted {
  return wanted("support", today, days);
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
