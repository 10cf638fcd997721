import { Panel } from "@/components/panel";
import type { FormState } from "../../issue-sentence";
import { AnswerForm } from "./answer-form";
import { CorrectForm } from "./correct-form";
import type { Referral } from "./shared";

type Props = { referral: Referral; form: FormState; caseworker: boolean };

/** A report that waits for its yes; until then who made it can put it right. */
export function CorrectPanel({ referral, form }: Omit<Props, "caseworker">) {
  return (
    <Panel title="Ihre Meldung">
      <p className="mt-1">Das Teilhabemanagement fragt noch die Person.</p>
      <CorrectForm
        report={referral}
        action={`/intern/referrals/${referral.id}/answer`}
        form={form}
      />
    </Panel>
  );
}

/** What the carrier answers, or the caseworker notes for an office or after a telephone call. */
export function AnswerPanel({ referral, form, caseworker }: Props) {
  return (
    <Panel title={caseworker ? "Antwort notieren" : "Antworten"}>
      {caseworker && !referral.office && (
        <p className="mt-1 text-soft">
          Der Träger antwortet sonst selbst. Notieren Sie hier, was er Ihnen am Telefon gesagt hat.
        </p>
      )}
      <AnswerForm
        action={`/intern/referrals/${referral.id}/answer`}
        version={referral.version}
        answers={referral.answers}
        office={referral.office !== null}
        form={form}
        send={caseworker ? "Antwort speichern" : "Antwort senden"}
      />
    </Panel>
  );
}
