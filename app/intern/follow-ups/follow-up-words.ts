import type { StopReason } from "@/domain/follow-up/rules";
import type { FollowUpKind, FollowUpOutcome, FoundOutcome } from "@/domain/follow-up-plan/kinds";
import { formatShortDate } from "@/lib/i18n/format";
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

/** What may have been decided, by its code: the timeline tells it without a sentence around it. */
export const decisionCodeWords: Readonly<Record<string, string>> = {
  ...outcomeWords,
  ...stopReasonWords,
};

type Settled = { readonly outcome: FollowUpOutcome | null; readonly reason: string | null };

/** What was decided about a follow-up, and why nobody asks any more. */
export function decisionWords({ outcome, reason }: Settled): string {
  const why =
    reason && Object.hasOwn(stopReasonWords, reason)
      ? stopReasonWords[reason as StopReason]
      : undefined;
  if (!outcome) return `Beendet: ${why ?? "ohne Grund"}`;
  return why ? `${outcomeWords[outcome]}, danach beendet: ${why}` : outcomeWords[outcome];
}

type About = {
  readonly kind: FollowUpKind;
  readonly offsetDays: number | null;
  readonly follows: string | null;
};

/** Why somebody asks on that day. */
export function aboutWords({ kind, offsetDays, follows }: About): string {
  const day = follows ? formatShortDate(follows) : "";
  if (kind === "missedAppointment") return `Nicht gekommen zum Termin am ${day}`;
  if (kind === "manual" || offsetDays === null) return "Von Hand geplant";
  if (kind === "support") return `Nichts anderes geplant, begleitet seit ${day}: Wie geht es?`;
  if (kind === "openEnd") return `Wann endet es? Seit ${day}, ohne geplantes Ende`;
  const end = kind === "paperEnd" ? "dem Ende des Papiers" : "dem Ende";
  if (offsetDays === 0) return `Am letzten Tag, ${day}`;
  const days = Math.abs(offsetDays) === 1 ? "1 Tag" : `${Math.abs(offsetDays)} Tage`;
  return `${days} ${offsetDays < 0 ? "vor" : "nach"} ${end} am ${day}`;
}

/** How long something has been due. */
export function dueWords(dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(dueOn, today);
  if (days === 0) return "heute";
  if (days < 0) return days === -1 ? "morgen" : `in ${-days} Tagen`;
  return days === 1 ? "seit gestern" : `seit ${days} Tagen`;
}
