import type { FollowUpKind, FollowUpState } from "@/domain/follow-up-plan/kinds";
import type { PlainDate } from "@/lib/plain-date";

/** People on one page of each list of the room, which stand below each other. */
export const onPage = 25;

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

/** True for a planned follow-up whose day has come: it stays so until somebody decides. */
export function isDue(
  { state, dueOn }: { readonly state: FollowUpState; readonly dueOn: PlainDate },
  today: PlainDate,
): boolean {
  return state === "planned" && dueOn <= today;
}

const howItGoesOn: readonly FollowUpKind[] = ["placementEnd", "support"];

/**
 * True for kinds that ask a person the same: how it goes on. Papers, and what somebody planned, ask
 * something else.
 */
export function asksHowItGoesOn({ kind }: { readonly kind: FollowUpKind }): boolean {
  return howItGoesOn.includes(kind);
}
