import type { BridgeRate } from "@/domain/follow-up/bridge";
import { addDays, type PlainDate } from "@/lib/plain-date";

/** A time in which a referral was accepted or running; `until` is its last day, null while it lasts. */
type Span = { readonly from: PlainDate; readonly until: PlainDate | null };

/** What a referral of a person went through. Days in Europe/Berlin, in order. */
export type Course = {
  readonly personId: string;
  readonly referralId: string;
  /** The referral was said to be entered in error: no next step, but what had ended still counts. */
  readonly inError: boolean;
  readonly moves: readonly { readonly on: PlainDate; readonly to: string }[];
  readonly placement: { readonly startedOn: PlainDate; readonly endedOn: PlainDate | null } | null;
};

const isNextStep = (state: string) => state === "accepted" || state === "started";

/** When a referral counted as somebody's next step: from its yes to what ended it. */
function spansOf({ moves, placement }: Course): Span[] {
  const spans: Span[] = [];
  let from: PlainDate | null = null;
  for (const { on, to } of moves) {
    if (isNextStep(to)) from ??= on;
    else if (from) {
      spans.push({ from, until: placement?.endedOn ?? on });
      from = null;
    }
  }
  if (from) spans.push({ from, until: placement?.endedOn ?? null });
  return placement ? [...spans, { from: placement.startedOn, until: placement.endedOn }] : spans;
}

/** The last twelve months, in days. */
const windowDays = 365;

/**
 * What `domain/follow-up/bridge` asks of the database, move by move. Of the placements that ended in
 * the last twelve months, how many had a next step before or on their last day: another referral of the
 * same person that was accepted or started and had not ended by then, or another placement that went
 * on.
 */
export function bridgeRate(
  courses: readonly Course[],
  today: PlainDate,
): Omit<BridgeRate, "takenBack"> {
  const first = addDays(today, -windowDays);
  const ended = courses.flatMap(({ personId, referralId, placement }) => {
    const lastDay = placement?.endedOn;
    return lastDay && lastDay > first && lastDay <= today
      ? [{ personId, referralId, lastDay }]
      : [];
  });
  const ofPerson = Map.groupBy(courses, ({ personId }) => personId);
  const bridged = ended.filter(({ personId, referralId, lastDay }) =>
    (ofPerson.get(personId) ?? []).some(
      (other) =>
        other.referralId !== referralId &&
        !other.inError &&
        spansOf(other).some(
          ({ from, until }) => from <= lastDay && (until === null || until > lastDay),
        ),
    ),
  );
  return { ended: ended.length, bridged: bridged.length };
}

type Ending = { readonly referralId: string; readonly plannedEnd: PlainDate };
type Other = {
  readonly id: string;
  readonly state: string;
  readonly placement: { readonly state: string; readonly plannedEnd: string | null } | null;
};

/**
 * What `domain/follow-up/ending` asks of the database: true when one of a person's referrals leads
 * beyond the planned end of what runs now.
 */
export function leadsOn({ referralId, plannedEnd }: Ending, referrals: readonly Other[]): boolean {
  return referrals.some(({ id, state, placement }) => {
    if (id === referralId) return false;
    if (state === "accepted") return true;
    if (state !== "started") return false;
    if (!placement) return true;
    return placement.state === "active" && (placement.plannedEnd ?? "9999") > plannedEnd;
  });
}
