import { formatInstant } from "@/lib/i18n/format";
import { officeReferralStateWords, referralStateWords } from "../../words";
import { happening, sideOf } from "./history";
import type { Referral } from "./shared";

type Props = { readonly referral: Pick<Referral, "state" | "ofOffice" | "events"> };

/** For whoever comes too late: how a referral stands, and what was said of it last. */
export function StandsNow({ referral: { state, ofOffice, events } }: Props) {
  const words = ofOffice ? officeReferralStateWords : referralStateWords;
  const last = events.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
  return (
    <>
      Stand der Vermittlung: <b>{words[state]}</b>.
      {last &&
        ` Zuletzt, ${formatInstant(last.at)} Uhr: ${happening(last, words)} (${sideOf(last)}).`}
    </>
  );
}
