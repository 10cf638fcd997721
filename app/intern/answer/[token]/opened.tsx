import { Panel } from "@/components/panel";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "../../issue-sentence";
import { AnswerForm } from "../../referrals/[id]/answer-form";
import { SharedTerms } from "../../referrals/[id]/shared-terms";
import { ReferralBadge } from "../../referrals/referral-badge";
import { answerPage, type Opened } from "./read-asked";

type Props = { token: string; opened: Opened; form: FormState };

/** What was disclosed, how the referral stands, and what can be answered now. */
export function OpenedReferral({ token, opened, form }: Props) {
  const { shared, message, answers, version, consentUntil } = opened;
  return (
    <>
      <div className="mt-3">
        <ReferralBadge referral={opened} />
      </div>
      <Panel title="Angaben zur Person">
        <SharedTerms shared={shared} message={message} />
        <p className="mt-3 text-soft">
          Die Person hat eingewilligt, dass Sie das bis zum{" "}
          {formatShortDate(plainDate.parse(consentUntil))} sehen. Sie kann das jederzeit
          zurücknehmen.
        </p>
      </Panel>
      <Panel title="Antworten">
        {answers.length > 0 ? (
          <AnswerForm
            action={`${answerPage(token)}/send`}
            version={version}
            answers={answers}
            form={form}
            send="Antwort senden"
          />
        ) : (
          <p className="mt-1">
            {opened.awaitsConfirmation
              ? "Danke, Ihre Meldung ist da. Das Teilhabemanagement fragt noch die Person."
              : "Zurzeit gibt es nichts zu antworten."}
          </p>
        )}
      </Panel>
    </>
  );
}
