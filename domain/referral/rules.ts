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

/** An office holds no course: it has no places, and nothing of it fails to take place. */
export const officeDeclineReasons = {
  carrier: ["notResponsible", "noAppointment", "papersMissing", "other"],
  client: declineReasons.client,
} as const satisfies Record<DeclineSide, readonly string[]>;

export const dropOutReasons = [
  "work",
  "changed",
  "moved",
  "illness",
  "noChildcare",
  "lostContact",
  "other",
] as const;

/**
 * Who can move a referral: the caseworker; its carrier or office, itself or by what the caseworker
 * notes for it; and the person it is about.
 */
export const movers = ["caseworker", "carrier", "office", "person"] as const;
export type Mover = (typeof movers)[number];

const recipient: readonly Mover[] = ["carrier", "office"];
const caseworker: readonly Mover[] = ["caseworker"];
const recipientOrPerson: readonly Mover[] = ["carrier", "office", "person"];

/** From each state to the next, by whom. What is not here is nobody's. Source: the portal's model. */
const mayFollow: Record<
  ReferralState,
  { readonly [To in ReferralState]?: readonly Mover[] | undefined }
> = {
  draft: { sent: caseworker, enteredInError: caseworker },
  sent: {
    received: recipient,
    accepted: recipient,
    waitlisted: recipient,
    declined: recipientOrPerson,
    withdrawn: caseworker,
    enteredInError: caseworker,
  },
  received: {
    accepted: recipient,
    waitlisted: recipient,
    declined: recipientOrPerson,
    withdrawn: caseworker,
    enteredInError: caseworker,
  },
  waitlisted: {
    accepted: recipient,
    declined: recipientOrPerson,
    withdrawn: caseworker,
    enteredInError: caseworker,
  },
  accepted: {
    started: recipient,
    declined: recipientOrPerson,
    withdrawn: caseworker,
    enteredInError: caseworker,
  },
  started: { completed: recipient, droppedOut: recipient, enteredInError: caseworker },
  declined: { enteredInError: caseworker },
  completed: { enteredInError: caseworker },
  droppedOut: { enteredInError: caseworker },
  withdrawn: { enteredInError: caseworker },
  enteredInError: {},
};

/** Reported by the other side; they hold when the caseworker has confirmed them. */
const needConfirming: readonly ReferralState[] = ["declined", "started", "completed", "droppedOut"];

/** True where the mover can bring a referral from one state to the next. */
export function canMove(from: ReferralState, to: ReferralState, mover: Mover): boolean {
  return mayFollow[from][to]?.includes(mover) ?? false;
}

/** What the carrier or office can say next. A report waits for its confirmation before the next one. */
export function possibleAnswers(state: ReferralState, confirmed: boolean): Answer[] {
  if (needsConfirmation(state) && !confirmed) return [];
  return answers.filter((answer) => canMove(state, answer, "carrier"));
}

/**
 * True where the last report can be made once more, with other days: until it is confirmed. A no is
 * not corrected in this way, since it may be the person's own.
 */
export function isCorrectable(state: ReferralState, confirmed: boolean): boolean {
  return needsConfirmation(state) && state !== "declined" && !confirmed;
}

/** What the other side reported holds once the caseworker, or the person, has said so too. */
export function needsConfirmation(state: ReferralState): boolean {
  return needConfirming.includes(state);
}

/** States in which a referral goes on, so that its recipient has to see the person. */
export const goingOn: readonly ReferralState[] = [
  "sent",
  "received",
  "accepted",
  "waitlisted",
  "started",
];

/** True where the person's consent is still needed, and can be given anew. */
export function isRenewable(state: ReferralState): boolean {
  return goingOn.includes(state);
}

/** Ways for the caseworker to take a referral back. */
export function possibleWithdrawals(state: ReferralState): ("withdrawn" | "enteredInError")[] {
  return (["withdrawn", "enteredInError"] as const).filter((to) =>
    canMove(state, to, "caseworker"),
  );
}

type Ending = {
  readonly state: ReferralState;
  readonly confirmed: boolean;
  /** Last day of a placement that has ended. */
  readonly endedOn: string | null;
};

/**
 * True once the recipient has no more use for the person: what was agreed to is over with a no that
 * holds or with the withdrawal, and some days after the end of a placement.
 * @param endedBefore a placement that ended before this day is over
 */
export function isOverFor({ state, confirmed, endedOn }: Ending, endedBefore: string): boolean {
  if (state === "withdrawn") return true;
  if (state === "declined") return confirmed;
  const ended = (state === "completed" || state === "droppedOut") && confirmed;
  return ended && endedOn !== null && endedOn < endedBefore;
}

/** Carriers never see drafts, nor what was entered in error. */
export function isDisclosedState(state: ReferralState): boolean {
  return state !== "draft" && state !== "enteredInError";
}
