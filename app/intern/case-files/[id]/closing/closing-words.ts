import type { MeetingAnswer } from "@/domain/case-file/closing";
import type { ClosingView } from "@/domain/case-file/closing-view";
import type { AfterSupport } from "@/domain/person/after-support";
import type { ClosingAnswer } from "@/domain/referral/at-closing";
import { city } from "@/lib/city/city";
import { formatShortDate } from "@/lib/i18n/format";
import { whenWords } from "../../../appointments/appointment-words";
import { referralStateWords } from "../../../words";

type Referral = ClosingView["referrals"][number];

export function referralWords({ target, state }: Referral): string {
  return `Vermittlung „${target}“ (${referralStateWords[state]})`;
}

export function appointmentWords(row: ClosingView["appointments"][number]): string {
  const { withWhom, place } = row;
  const where = [withWhom ? `mit ${withWhom}` : "", place].filter(Boolean).join(", ");
  return `Termin am ${whenWords(row)}${where ? `: ${where}` : ""}`;
}

export function conferenceWords(row: ClosingView["conferences"][number]): string {
  const { participants } = row;
  const names = participants.length > 0 ? ` mit ${participants.join(", ")}` : "";
  return `Fallkonferenz am ${whenWords(row)}${names}`;
}

/** Who goes on seeing what was passed on, and until when. */
export function seenWords({ seenUntil }: Pick<Referral, "seenUntil">): string {
  return seenUntil
    ? `wer sie bekommen hat, sieht die Angaben zur Person weiterhin, längstens bis ${formatShortDate(seenUntil)}`
    : "die Einwilligung gilt nicht mehr, niemand sieht die Angaben zur Person";
}

export const closingWords: Record<ClosingAnswer, (referral: Referral) => string> = {
  goesOn: (referral) => `läuft weiter; ${seenWords(referral)}`,
  withdrawn: ({ seenUntil }) =>
    seenUntil ? "zurückziehen; der Zugang zu den Angaben endet sofort" : "zurückziehen",
};

export const appointmentAnswerWords: Record<MeetingAnswer, string> = {
  stays: "bleibt; er steht weiter auf der Seite der Person und bei Ihnen auf „Heute“",
  cancelled: "absagen; bitte geben Sie der Person und allen, die sonst kommen, Bescheid",
};

export const conferenceAnswerWords: Record<MeetingAnswer, string> = {
  stays: "findet statt",
  cancelled: "absagen; wer per Mail eingeladen ist, bekommt eine Absage",
};

export const afterSupportWords: Record<AfterSupport, string> = {
  reached: `gesprochen: braucht oder möchte zurzeit nichts; nach ${city().outreach.daysAfterTalk} Tagen wieder ansprechen`,
  declined: "möchte nicht: niemand sucht die Person mehr auf",
  moved: "weggezogen: niemand sucht die Person mehr auf",
  agedOut: "zu alt für das Programm: niemand sucht die Person mehr auf",
};
