import { canMove, needsConfirmation, type ReferralState } from "./rules";

/** What the person can say about a referral on the status page. */
export const personWords = ["begun", "cannotCome"] as const;
export type PersonWord = (typeof personWords)[number];

/**
 * What becomes of the person's word: another state; the second side of a start that was reported;
 * a note that waits for the carrier; or a contradiction, which the caseworker settles.
 */
export type Hearing = "moves" | "confirms" | "noted" | "contradicts";

type Standing = { readonly state: ReferralState; readonly confirmed: boolean };

/**
 * What it means now when the person says they have begun, or cannot come; undefined where there is
 * nothing to say.
 */
export function hearingOf(word: PersonWord, standing: Standing): Hearing | undefined {
  return word === "begun" ? ofBegun(standing) : ofCannotCome(standing);
}

function ofBegun({ state, confirmed }: Standing): Hearing | undefined {
  if (state === "started") return confirmed ? undefined : "confirms";
  if (state === "declined") return confirmed ? undefined : "contradicts";
  const waiting: readonly ReferralState[] = ["sent", "received", "waitlisted", "accepted"];
  return waiting.includes(state) ? "noted" : undefined;
}

function ofCannotCome({ state }: Standing): Hearing | undefined {
  // A start that somebody reported is not undone by the other side: the two have to be asked.
  if (state === "started") return "contradicts";
  return canMove(state, "declined", "person") ? "moves" : undefined;
}

/** What the person can say now, once: what was said already waits to be heard. */
export function possibleWords(
  standing: Standing & { readonly begunSaid: boolean; readonly disputed: boolean },
): PersonWord[] {
  return personWords.filter((word) => {
    const hearing = hearingOf(word, standing);
    if (hearing === undefined || (word === "begun" && standing.begunSaid)) return false;
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
