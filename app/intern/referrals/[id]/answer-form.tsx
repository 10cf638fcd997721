import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { declineReasons, declineSides, dropOutReasons } from "@/domain/referral/rules";
import type { FormState } from "../../issue-sentence";
import { answerWords, declineSideWords, reasonWords } from "../../words";
import type { Referral } from "./shared";

type Props = { referral: Referral; form: FormState; caseworker: boolean };

const named = (reasons: readonly string[]) =>
  reasons.map((value) => ({ value, label: reasonWords[value] ?? value }));

const reasonGroups = [
  {
    answer: "declined",
    label: "Träger oder Stelle sagt ab",
    options: named(declineReasons.carrier),
  },
  { answer: "declined", label: "Person sagt ab", options: named(declineReasons.client) },
  { answer: "droppedOut", label: "Abbruch", options: named(dropOutReasons) },
];

/** What the carrier answers, or the caseworker notes for an office or after a telephone call. */
export function AnswerForm({ referral, form, caseworker }: Props) {
  const can = (...answers: string[]) => referral.answers.some((answer) => answers.includes(answer));
  return (
    <Panel title={caseworker ? "Antwort notieren" : "Antworten"}>
      {caseworker && !referral.office && (
        <p className="mt-1 text-soft">
          Der Träger antwortet sonst selbst. Notieren Sie hier, was er Ihnen am Telefon gesagt hat.
        </p>
      )}
      <form action={`/intern/referrals/${referral.id}/answer`} method="post" noValidate>
        <DraftField token={form.draft} />
        <input type="hidden" name="version" value={referral.version} />
        <RadioGroup
          {...form.field("answer")}
          legend="Antwort"
          choices={referral.answers.map((value) => ({ value, label: answerWords[value] }))}
        />
        <div className="grid gap-x-8 md:grid-cols-2">
          {can("started", "completed", "droppedOut") && (
            <TextField
              {...form.field("day")}
              label="Tag"
              hint={can("started") ? "Erster Tag" : "Letzter Tag"}
              type="date"
            />
          )}
          {can("started") && (
            <TextField
              {...form.field("plannedEnd")}
              label="Geplantes Ende"
              hint="Voraussichtlich letzter Tag"
              type="date"
            />
          )}
          {can("declined") && (
            <SelectField
              {...form.field("side")}
              label="Wer sagt ab?"
              hint="Nur bei einer Absage"
              options={[
                { value: "", label: "–" },
                ...declineSides.map((value) => ({ value, label: declineSideWords[value] })),
              ]}
            />
          )}
          {can("declined", "droppedOut") && (
            <SelectField
              {...form.field("reason")}
              label="Grund"
              hint="Nur bei Absage oder Abbruch"
              options={[{ value: "", label: "–" }]}
              groups={reasonGroups.filter(({ answer }) => can(answer))}
            />
          )}
        </div>
        <TextArea {...form.field("note")} label="Bemerkung (freiwillig)" rows={2} />
        <button className="button mt-4" type="submit">
          {caseworker ? "Antwort speichern" : "Antwort senden"}
        </button>
      </form>
    </Panel>
  );
}
