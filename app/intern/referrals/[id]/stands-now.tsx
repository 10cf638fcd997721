import { formatInstant } from "@/lib/i18n/format";
import { officeReferralStateWords, referralStateWords } from "../../words";
import { happening, sideOf } from "./history";
import type { Referral } from "./shared";

/** How a referral stands, as far as its reader may know. */
export type Standing = Pick<Referral, "state" | "ofOffice" | "events">;
type Props = { readonly referral: Standing };

/** For whoever comes too late: how a referral stands, and what was said of it last. */
export function StandsNow({ referral }: Props) {
  const { state, last } = standing(referral);
  return (
    <>
      Stand der Vermittlung: <b>{state}</b>.{last && ` ${last}.`}
    </>
  );
}

/** The same in a sentence, without its full stop. */
export function standsNowWords(referral: Standing): string {
  const { state, last } = standing(referral);
  return [`Stand der Vermittlung: ${state}`, last].filter(Boolean).join(". ");
}

function standing({ state, ofOffice, events }: Standing) {
  const words = ofOffice ? officeReferralStateWords : referralStateWords;
  const last = events.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
  return {
    state: words[state],
    last:
      last && `Zuletzt, ${formatInstant(last.at)} Uhr: ${happening(last, words)} (${sideOf(last)})`,
  };
}
