export const referralStates = [
  "draft",
  "sent",
  "received",
  "accepted",
  "waitlisted",
  "declined",
  "started",
  "completed",
  "droppedOut",
  "withdrawn",
  "enteredInError",
] as const;
export type ReferralState = (typeof referralStates)[number];

/** What a carrier reports, or an office tells the caseworker. */
export const answers = [
  "accepted",
  "waitlisted",
  "declined",
  "started",
  "completed",
  "droppedOut",
] as const;
export type Answer = (typeof answers)[number];

/** Whose wish or doing it was: told apart, since both feed the needs analysis. */
export const declineSides = ["carrier", "client"] as const;
export type DeclineSide = (typeof declineSides)[number];

export const declineReasons = {
  carrier: ["noPlace", "doesNotFit", "offerEnded", "other"],
  client: ["noShow", "otherPlans", "tooFar", "noChildcare", "other"],
} as const satisfies Record<DeclineSide, readonly string[]>;

export const dropOutReasons = [
  "work",
  "moved",
  "illness",
  "noChildcare",
  "lostContact",
  "other",
] as const;

const mayFollow: Record<ReferralState, readonly ReferralState[]> = {
  draft: ["sent", "enteredInError"],
  sent: ["received", "accepted", "waitlisted", "declined", "withdrawn", "enteredInError"],
  received: ["accepted", "waitlisted", "declined", "withdrawn", "enteredInError"],
  waitlisted: ["accepted", "declined", "withdrawn", "enteredInError"],
  accepted: ["started", "declined", "withdrawn", "enteredInError"],
  started: ["completed", "droppedOut", "enteredInError"],
  declined: ["enteredInError"],
  completed: ["enteredInError"],
  droppedOut: ["enteredInError"],
  withdrawn: ["enteredInError"],
  enteredInError: [],
};

/** Reported by the other side; they hold when the caseworker has confirmed them. */
const needConfirming: readonly ReferralState[] = ["declined", "started", "completed", "droppedOut"];

export function canFollow(from: ReferralState, to: ReferralState): boolean {
  return mayFollow[from].includes(to);
}

/** What the carrier or office can say next. A report waits for its confirmation before the next one. */
export function possibleAnswers(state: ReferralState, confirmed: boolean): Answer[] {
  if (needsConfirmation(state) && !confirmed) return [];
  return answers.filter((answer) => canFollow(state, answer));
}

export function needsConfirmation(state: ReferralState): boolean {
  return needConfirming.includes(state);
}

/** Ways for the caseworker to take a referral back. */
export function possibleWithdrawals(state: ReferralState): ("withdrawn" | "enteredInError")[] {
  return (["withdrawn", "enteredInError"] as const).filter((to) => canFollow(state, to));
}

/** Carriers never see drafts, nor what was entered in error. */
export function isDisclosedState(state: ReferralState): boolean {
  return state !== "draft" && state !== "enteredInError";
}
