import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import { ConfirmPanel, DisputePanel, TellPanel } from "./confirm-panel";
import { ConsentGone } from "./consent-gone";
import { NewsPanel } from "./news-panel";
import type { Referral } from "./shared";

/** What waits for the caseworker: a report, a contradiction, an answer, a consent that is gone. */
export function CaseworkerPanels({ referral, form }: { referral: Referral; form: FormState }) {
  const { awaitsConfirmation, disputed, begunOpen, untold } = referral;
  return (
    <>
      {awaitsConfirmation && <ConfirmPanel referral={referral} form={form} />}
      {untold && !awaitsConfirmation && !disputed && <TellPanel referral={referral} />}
      {disputed && !awaitsConfirmation && <DisputePanel referral={referral} form={form} />}
      {begunOpen && <BegunNote referral={referral} form={form} />}
      <ConsentGone referral={referral} form={form} />
      {!disputed && <NewsPanel referral={referral} form={form} />}
    </>
  );
}

/** The person alone says that it began: it holds with the other side's word, or was a slip. */
function BegunNote({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, version, begunSaid, plannedStart, recipient } = referral;
  if (!begunSaid) return null;
  return (
    <ChangeForm
      className="note mt-3 max-w-152"
      action={`/intern/referrals/${id}/not-begun`}
      form={form}
      version={version}
    >
      <p>
        Die Person sagt, sie habe am {formatShortDate(begunSaid)} begonnen.
        {plannedStart &&
          begunSaid < plannedStart &&
          ` Das Angebot beginnt erst am ${formatShortDate(plannedStart)}.`}{" "}
        Sobald {recipient} den Beginn meldet oder Sie ihn unten notieren, gilt er.
      </p>
      <button className="button quiet mt-2" type="submit">
        Sie hat noch nicht begonnen
      </button>
    </ChangeForm>
  );
}
