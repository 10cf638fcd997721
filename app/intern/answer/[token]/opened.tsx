import { Panel } from "@/components/panel";
import type { NotedWeeks } from "@/domain/attendance/queries";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { WeekButtons } from "../../attendance/week-buttons";
import type { FormState } from "../../issue-sentence";
import { AnswerForm } from "../../referrals/[id]/answer-form";
import { CorrectForm } from "../../referrals/[id]/correct-form";
import { SharedTerms } from "../../referrals/[id]/shared-terms";
import { ReferralBadge } from "../../referrals/referral-badge";
import { answerPage, type Opened } from "./read-asked";

type Props = {
  token: string;
  opened: Opened;
  weeks: NotedWeeks;
  form: FormState;
  /** An answer came after that of somebody else: no word of thanks is for it. */
  isLate: boolean;
};

/** What was disclosed, how the referral stands, and what can be answered now. */
export function OpenedReferral({ token, opened, weeks, form, isLate }: Props) {
  const { shared, newer, message, answers, version, consentUntil } = opened;
  return (
    <>
      <div className="mt-3">
        <ReferralBadge referral={opened} />
      </div>
      <Panel title="Angaben zur Person">
        <SharedTerms shared={shared} newer={newer} message={message} />
        <p className="mt-3 text-soft">
          Die Person hat eingewilligt, dass Sie das bis zum{" "}
          {formatShortDate(plainDate.parse(consentUntil))} sehen. Sie kann das jederzeit
          zurücknehmen.
        </p>
      </Panel>
      {weeks.length > 0 && (
        <Panel title="Anwesenheit">
          <p className="text-soft">
            Ein Druck je Woche genügt. Noch einmal drücken nimmt ihn zurück.
          </p>
          <WeekButtons action={`${answerPage(token)}/attendance`} weeks={weeks} />
        </Panel>
      )}
      <Panel title="Antworten">
        {answers.length > 0 ? (
          <AnswerForm
            action={`${answerPage(token)}/send`}
            version={version}
            answers={answers}
            office={opened.ofOffice}
            form={form}
            send="Antwort senden"
          />
        ) : (
          <p className="mt-1">
            {opened.awaitsConfirmation
              ? `${isLate ? "Eine andere Meldung war schon da." : "Danke, Ihre Meldung ist da."} Das Teilhabemanagement fragt noch die Person.`
              : "Zurzeit gibt es nichts zu antworten."}
          </p>
        )}
        {opened.correctable && (
          <CorrectForm report={opened} action={`${answerPage(token)}/send`} form={form} />
        )}
      </Panel>
    </>
  );
}
