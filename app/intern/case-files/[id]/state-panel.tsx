import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { Unfold } from "@/components/unfold";
import { referralField } from "@/domain/case-file/closing";
import type { readCaseFile } from "@/domain/case-file/queries";
import { type AfterSupport, afterSupport } from "@/domain/person/after-support";
import { type ClosingAnswer, closingAnswers } from "@/domain/referral/at-closing";
import { city } from "@/lib/city/city";
import type { FormState } from "../../issue-sentence";
import { caseFileStateWords, referralStateWords } from "../../words";

type Props = {
  file: Awaited<ReturnType<typeof readCaseFile>>;
  form: FormState;
  /** The form that comes back is this one. */
  open: boolean;
};

/** Of a closed case file whose person is accompanied in another: what is new belongs there. */
export function RunsOn({ file: { state, runsOnIn } }: Pick<Props, "file">) {
  if (state !== "closed" || !runsOnIn) return null;
  return (
    <p className="note mt-3">
      Diese Fallakte ist geschlossen. Die Person wird in einer anderen begleitet; Neues gehört
      dorthin: <a href={`/intern/case-files/${runsOnIn}`}>zur laufenden Fallakte</a>.
    </p>
  );
}

/** Moving a case file on; closing it ends nothing else that runs for the person. */
export function CaseState({ file, form, open }: Props) {
  return (
    <Panel title="Stand der Fallakte" id="standing">
      <p className="mt-1">
        Jetzt: {caseFileStateWords[file.state]}
        {file.reason && <> – {file.reason}</>}
      </p>
      {file.states.length > 0 && (
        <Unfold label="Stand ändern" open={open}>
          <form className="group" action={`/intern/case-files/${file.id}/state`} method="post">
            <DraftField token={form.draft} />
            <input type="hidden" name="from" value={file.state} />
            <RadioGroup
              {...form.field("state")}
              legend="Neuer Stand"
              choices={file.states.map((state) => ({
                value: state,
                label: file.state === "closed" ? "wieder öffnen" : caseFileStateWords[state],
              }))}
            />
            <TextField
              {...form.field("reason")}
              label="Grund"
              hint="Beim Schließen nötig. Laufende Teilnahmen und die Nachverfolgung gehen weiter."
            />
            {file.state !== "closed" && <Closing file={file} form={form} />}
            <button className="button mt-4" type="submit">
              Stand speichern
            </button>
          </form>
        </Unfold>
      )}
    </Panel>
  );
}

/** What closing asks besides; out of the way where another state is chosen. */
function Closing({ file, form }: Omit<Props, "open">) {
  return (
    <div className="group-has-[[name=state]:checked:not([value=closed])]:hidden">
      {file.onRoster && (
        <RadioGroup
          {...form.field("roster")}
          legend="Was sagt die Zielgruppenliste danach?"
          hint="Beim Schließen nötig. Solange die Fallakte läuft, zählt die Person als begleitet."
          choices={afterSupport.map((said) => ({ value: said, label: afterSupportWords[said] }))}
        />
      )}
      {file.openReferrals.map(({ id, target, state }) => (
        <RadioGroup
          key={id}
          {...form.field(referralField(id))}
          legend={`Vermittlung „${target}“ (${referralStateWords[state]})`}
          hint="Beim Schließen nötig: Was wird daraus?"
          choices={closingAnswers.map((said) => ({ value: said, label: closingWords[said] }))}
        />
      ))}
    </div>
  );
}

const afterSupportWords: Record<AfterSupport, string> = {
  reached: `gesprochen: braucht oder möchte zurzeit nichts; nach ${city().outreach.daysAfterTalk} Tagen wieder ansprechen`,
  declined: "möchte nicht: niemand sucht die Person mehr auf",
  moved: "weggezogen: niemand sucht die Person mehr auf",
  agedOut: "zu alt für das Programm: niemand sucht die Person mehr auf",
};

const closingWords: Record<ClosingAnswer, string> = {
  goesOn: "läuft weiter; wer sie bekommen hat, sieht die Angaben zur Person weiterhin",
  withdrawn: "zurückziehen; der Zugang zu den Angaben endet sofort",
};
