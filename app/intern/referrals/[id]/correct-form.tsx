import { answers } from "@/domain/referral/rules";
import type { FormState } from "../../issue-sentence";
import { AnswerForm } from "./answer-form";
import { type Reported, reportWords } from "./claim-words";

type Props = { readonly report: Reported; readonly action: string; readonly form: FormState };

/** A slip in a report is put right by who made it, until the caseworker has confirmed it. */
export function CorrectForm({ report, action, form }: Props) {
  const answer = answers.find((each) => each === report.state);
  const [state, rest] = reportWords(report);
  if (!answer) return null;
  return (
    <>
      <p className="mt-1">
        Gemeldet: <b>{state}</b>
        {rest}
      </p>
      <details className="mt-3" open={form.summary.length > 0}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-bold">
          Meldung berichtigen
        </summary>
        <AnswerForm
          action={action}
          version={report.version}
          answers={[answer]}
          office={report.ofOffice}
          form={form}
          send="Berichtigung senden"
        />
      </details>
    </>
  );
}
