import { canMove, needsConfirmation, type ReferralState } from "./rules";

/**
 * What the person can say about a referral on the status page. They agree or disagree with what the
 * other side has reported and nobody has confirmed yet.
 */
export const personWords = ["begun", "cannotCome", "agrees", "disagrees"] as const;
export type PersonWord = (typeof personWords)[number];

/**
 * What becomes of the person's word: another state; the second side of a start that was reported;
 * a note that waits for the carrier or the caseworker; or a contradiction, which the caseworker
 * settles.
 */
export type Hearing = "moves" | "confirms" | "noted" | "contradicts";

/** Who said no: the carrier or office for itself, or for the person; or the person. */
export type Refuser = "carrier" | "client" | "self";

export type Standing = {
  readonly state: ReferralState;
  readonly confirmed: boolean;
  /** Set where it was declined. */
  readonly refusedBy: Refuser | null;
  /** It goes to an office, which holds no course that could begin. */
  readonly office: boolean;
  /** The consent was taken back: the other side sees nothing any more, and the caseworker sees to it. */
  readonly takenBack: boolean;
};

/** What it means now when the person says this word; undefined where there is nothing to say. */
export function hearingOf(word: PersonWord, standing: Standing): Hearing | undefined {
  if (isStopped(standing)) return undefined;
  switch (word) {
    case "begun":
      return ofBegun(standing);
    case "cannotCome":
      return ofCannotCome(standing);
    case "agrees":
      return isAskedAbout(standing) && standing.state !== "started" ? "noted" : undefined;
    case "disagrees":
      return isAskedAbout(standing) ? "contradicts" : undefined;
  }
}

/** Nobody but the person can know that it began. */
const waiting: readonly ReferralState[] = ["sent", "received", "waitlisted", "accepted"];

/**
 * True where the other side has reported something about the person that nobody has confirmed: then
 * they are asked. That there is no place is none of it: the caseworker tells it.
 */
function isAskedAbout({ state, confirmed, refusedBy }: Standing): boolean {
  if (confirmed) return false;
  if (state === "declined") return refusedBy === "client";
  return state === "started" || state === "completed" || state === "droppedOut";
}

/** Nobody waits any more for the answer of somebody who sees nothing. */
function isStopped({ state, takenBack }: Pick<Standing, "state" | "takenBack">): boolean {
  return takenBack && waiting.includes(state);
}

function ofBegun({ state, confirmed, refusedBy, office }: Standing): Hearing | undefined {
  if (state === "started") return confirmed ? undefined : "confirms";
  // Nothing begins at an office that could speak against its no.
  if (state === "declined") {
    return confirmed || office || refusedBy === "self" ? undefined : "contradicts";
  }
  return waiting.includes(state) && !office ? "noted" : undefined;
}

/** The person has said that they began, and nobody else has yet: it can be taken back as a slip. */
export function awaitsOtherSide({
  state,
  begunSaid,
}: Pick<Standing & Said, "state" | "begunSaid">) {
  return begunSaid && waiting.includes(state);
}

function ofCannotCome({ state }: Standing): Hearing | undefined {
  // A start that somebody reported is not undone by the other side: the two have to be asked.
  if (state === "started") return "contradicts";
  return canMove(state, "declined", "person") ? "moves" : undefined;
}

/** What was said already. */
type Said = {
  readonly begunSaid: boolean;
  readonly agreedSaid: boolean;
  readonly disputed: boolean;
};

/** What the person can say now, once: what was said already waits to be heard. */
export function possibleWords(standing: Standing & Said): PersonWord[] {
  return personWords.filter((word) => {
    const hearing = hearingOf(word, standing);
    if (hearing === undefined || (word === "begun" && standing.begunSaid)) return false;
    if (word === "agrees" && (standing.agreedSaid || standing.disputed)) return false;
    return hearing !== "contradicts" || !standing.disputed;
  });
}

/** True where the word of the carrier, together with what the person has said, is a contradiction. */
export function contradicts(answer: ReferralState, begunSaid: boolean): boolean {
  return begunSaid && answer === "declined";
}

/** True where the start that is reported now has its second side already. */
export function isSecondSide(answer: ReferralState, begunSaid: boolean): boolean {
  return begunSaid && needsConfirmation(answer) && answer === "started";
}

/** What the page says of a referral. "says…": the other side says so, and the person is asked. */
export type Telling =
  | Exclude<ReferralState, "draft" | "enteredInError">
  | "saysStarted"
  | "saysCompleted"
  | "saysDroppedOut"
  | "saysAbsent"
  | "clarifying"
  | "refused"
  | "ownNo";

/**
 * What the page says of a referral that was sent. Nothing that one side alone has reported is told
 * as a fact; that there is no place is told once the caseworker has let the person know.
 */
export function tellingOf(
  state: Exclude<ReferralState, "draft" | "enteredInError">,
  standing: Omit<Standing, "state" | "office"> & {
    readonly disputed: boolean;
    readonly told: boolean;
  },
): Telling {
  const { confirmed, disputed, refusedBy, takenBack, told } = standing;
  if (isStopped({ state, takenBack })) return "clarifying";
  if (state === "declined" && refusedBy === "self") return disputed ? "clarifying" : "ownNo";
  if (state === "declined" && refusedBy === "carrier") {
    return confirmed && told && !disputed ? "refused" : "clarifying";
  }
  const says = reported[state];
  if (!says) return state;
  if (disputed) return "clarifying";
  return confirmed ? state : says;
}

const reported: { readonly [State in ReferralState]?: Telling } = {
  started: "saysStarted",
  completed: "saysCompleted",
  droppedOut: "saysDroppedOut",
  declined: "saysAbsent",
};
