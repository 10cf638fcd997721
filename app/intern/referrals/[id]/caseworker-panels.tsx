import { formatShortDate } from "@/lib/i18n/format";
import type { FormState } from "../../issue-sentence";
import { ConfirmPanel, DisputePanel, TellPanel } from "./confirm-panel";
import { NewsPanel } from "./news-panel";
import type { Referral } from "./shared";
import { ConsentGone } from "./take-back-panel";

/** What waits for the caseworker: a report, a contradiction, an answer, a consent that is gone. */
export function CaseworkerPanels({ referral, form }: { referral: Referral; form: FormState }) {
  const { awaitsConfirmation, disputed, begunSaid, state, untold } = referral;
  return (
    <>
      {awaitsConfirmation && <ConfirmPanel referral={referral} form={form} />}
      {untold && !awaitsConfirmation && !disputed && <TellPanel referral={referral} />}
      {disputed && !awaitsConfirmation && <DisputePanel referral={referral} form={form} />}
      {begunSaid && state === "accepted" && (
        <p className="note mt-3">
          Die Person sagt, sie habe am {formatShortDate(begunSaid)} begonnen. Sobald der Träger den
          Beginn meldet, gilt er.
        </p>
      )}
      <ConsentGone referral={referral} />
      {!disputed && <NewsPanel referral={referral} form={form} />}
    </>
  );
}
