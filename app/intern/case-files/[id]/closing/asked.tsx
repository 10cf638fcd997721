import { RadioGroup, TickBox } from "@/components/form/choices";
import { closingField, meetingAnswers } from "@/domain/case-file/closing";
import type { ClosingView } from "@/domain/case-file/closing-view";
import { afterSupport } from "@/domain/person/after-support";
import { closingAnswers } from "@/domain/referral/at-closing";
import type { FormState } from "../../../issue-sentence";
import {
  afterSupportWords,
  appointmentAnswerWords,
  appointmentWords,
  closingWords,
  conferenceAnswerWords,
  conferenceWords,
  referralWords,
} from "./closing-words";

type Props = { readonly file: ClosingView; readonly form: FormState };

/** What closing asks beside its reason: each of it has to be said. */
export function AskedAtClosing({ file, form }: Props) {
  return (
    <>
      {file.onRoster && (
        <RadioGroup
          {...form.field("roster")}
          legend="Was sagt die Zielgruppenliste danach?"
          choices={afterSupport.map((said) => ({ value: said, label: afterSupportWords[said] }))}
        />
      )}
      {form.asks("askNotTooOld") && (
        <div className="mt-2">
          <TickBox
            name="tooOld"
            value="yes"
            label="Ja, trotzdem zu alt: Das Geburtsdatum ist falsch"
          />
        </div>
      )}
      {file.referrals.map((referral) => (
        <RadioGroup
          key={referral.id}
          {...form.field(closingField("referral", referral.id))}
          legend={referralWords(referral)}
          choices={closingAnswers.map((value) => ({
            value,
            label: closingWords[value](referral),
          }))}
        />
      ))}
      {file.appointments.map((row) => (
        <RadioGroup
          key={row.id}
          {...form.field(closingField("appointment", row.id))}
          legend={appointmentWords(row)}
          hint={row.interpreter ? "Dolmetschen ist vorgesehen." : undefined}
          choices={meetingAnswers.map((value) => ({ value, label: appointmentAnswerWords[value] }))}
        />
      ))}
      {file.conferences.map((row) => (
        <RadioGroup
          key={row.id}
          {...form.field(closingField("conference", row.id))}
          legend={conferenceWords(row)}
          choices={meetingAnswers.map((value) => ({ value, label: conferenceAnswerWords[value] }))}
        />
      ))}
    </>
  );
}
