/** Whether a certificate was gained. A completion says so, if only that nobody knows. */
export const certificates = ["yes", "no", "unknown"] as const;
export type Certificate = (typeof certificates)[number];

/** How a placement ended. `moved`: somewhere else, to another place or another offer. */
export const placementOutcomes = ["completed", "droppedOut", "moved"] as const;
export type PlacementOutcome = (typeof placementOutcomes)[number];

const goesOnElsewhere: readonly string[] = ["moved", "changed"];

/** The outcome that follows from how an end was reported; whoever goes on elsewhere has not dropped out. */
export function outcomeOf(
  reported: "completed" | "droppedOut",
  reason: string | null,
): PlacementOutcome {
  if (reported === "completed") return "completed";
  return reason !== null && goesOnElsewhere.includes(reason) ? "moved" : "droppedOut";
}

/** Why a placement is planned to end on another day. */
export const endMoveReasons = ["extended", "shortened", "pause", "corrected", "other"] as const;
export type EndMoveReason = (typeof endMoveReasons)[number];
