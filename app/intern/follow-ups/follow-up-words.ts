import type { StopReason } from "@/domain/follow-up/rules";
import {
  type FollowUpOutcome,
  type FoundOutcome,
  inErrorReason,
} from "@/domain/follow-up-plan/kinds";
import { daysBetween, type PlainDate } from "@/lib/plain-date";

export const foundWords: Record<FoundOutcome, string> = {
  nextStep: "Hat einen nächsten Schritt",
  searching: "Sucht noch",
  hasGoal: "Hat, was sie oder er wollte",
};

const outcomeWords: Record<FollowUpOutcome, string> = {
  ...foundWords,
  overtaken: "Hat sich erledigt: Das Ende ist bestätigt oder ein anderes",
};

export const stopReasonWords: Record<StopReason, string> = {
  declined: "möchte nicht mehr gefragt werden",
  moved: "weggezogen",
  lostContact: "dauerhaft nicht zu erreichen",
  elsewhere: "wird von einer anderen Stelle begleitet",
  notNeeded: "braucht keine Begleitung mehr",
  mistake: "irrtümlich geplant",
};

/** Why nobody asks any more: what can be picked, and what follows from something else. */
const whyStopped: Readonly<Record<string, string>> = {
  ...stopReasonWords,
  [inErrorReason]: "die Vermittlung war irrtümlich angelegt",
};

/** What may have been decided, by its code: the timeline tells it without a sentence around it. */
export const decisionCodeWords: Readonly<Record<string, string>> = {
  ...outcomeWords,
  ...whyStopped,
};

type Settled = { readonly outcome: FollowUpOutcome | null; readonly reason: string | null };

/** What was decided about a follow-up, and why nobody asks any more. */
export function decisionWords({ outcome, reason }: Settled): string {
  const why = reason ? whyStopped[reason] : undefined;
  if (!outcome) return `Beendet: ${why ?? "ohne Grund"}`;
  return why ? `${outcomeWords[outcome]}, danach beendet: ${why}` : outcomeWords[outcome];
}

/** How long something has been due. */
export function dueWords(dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(dueOn, today);
  if (days === 0) return "heute";
  if (days < 0) return days === -1 ? "morgen" : `in ${-days} Tagen`;
  return days === 1 ? "seit gestern" : `seit ${days} Tagen`;
}
