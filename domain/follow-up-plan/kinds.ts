/**
 * What a follow-up comes from: an end that is known, a running placement without one, a paper that
 * ends, somebody accompanied of whom nothing else is planned, an appointment nobody came to, or a
 * person.
 */
export const followUpKinds = [
  "placementEnd",
  "openEnd",
  "paperEnd",
  "support",
  "missedAppointment",
  "manual",
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpStates = ["planned", "done", "stopped"] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** Why nobody asks any more where the placement turned out to be none. */
export const inErrorReason = "enteredInError";

/** What somebody found when they asked. */
export const foundOutcomes = ["nextStep", "searching", "hasGoal"] as const;
export type FoundOutcome = (typeof foundOutcomes)[number];

/** `overtaken`: closed by the portal, because the end it asked about became another or came. */
export const followUpOutcomes = [...foundOutcomes, "overtaken"] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];
