import { RadioGroup, TickBox } from "@/components/form/choices";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { certificates } from "@/domain/placement/rules";
import {
  type Answer,
  declineReasons,
  declineSides,
  dropOutReasons,
  officeDeclineReasons,
} from "@/domain/referral/rules";
import { plainAnswersOf } from "@/domain/referral/schema";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import {
  answerWords,
  certificateWords,
  declineSideWords,
  officeAnswerWords,
  reasonWords,
} from "../../words";

type Props = {
  readonly action: string;
  readonly version: number;
  readonly answers: readonly Answer[];
  readonly form: FormState;
  readonly send: string;
  /** An office answers, which holds no course: no planned end, no certificate. */
  readonly office?: boolean;
};

const named = (reasons: readonly string[]) =>
  reasons.map((value) => ({ value, label: reasonWords[value] ?? value }));

type Reasons = {
  readonly answer: Answer;
  readonly label: string;
  readonly options: ReturnType<typeof named>;
};

function reasonGroups(office: boolean): readonly Reasons[] {
  const { carrier, client } = office ? officeDeclineReasons : declineReasons;
  return [
    { answer: "declined", label: "Träger oder Stelle sagt ab", options: named(carrier) },
    { answer: "declined", label: "Person sagt ab", options: named(client) },
    { answer: "droppedOut", label: "Abbruch", options: named(dropOutReasons) },
  ];
}

/** The answers as they are offered: the frequent ways of a no first. */
function choicesFor(answers: readonly Answer[], office: boolean) {
  const words = office ? officeAnswerWords : answerWords;
  const plain = plainAnswersOf[office ? "office" : "course"];
  const offered = answers.flatMap((answer) =>
    answer === "declined" ? [...plain, answer] : [answer],
  );
  return offered.map((value) => ({ value, label: words[value] }));
}

const startedWords = (office: boolean) => (office ? officeAnswerWords : answerWords).started;

/** What a carrier or an office answers, signed in, by a link, or on the telephone. */
export function AnswerForm({ action, version, answers, form, send, office = false }: Props) {
  const can = (...wanted: Answer[]) => answers.some((answer) => wanted.includes(answer));
  return (
    <ChangeForm action={action} form={form} version={version}>
      <RadioGroup
        {...form.field("answer")}
        legend="Antwort"
        choices={choicesFor(answers, office)}
      />
      <div className="grid gap-x-8 md:grid-cols-2">
        {can("started", "completed", "droppedOut") && (
          <TextField
            {...form.field("day")}
            label="Tag"
            hint={can("started") ? `Erster Tag, bei „${startedWords(office)}“` : "Letzter Tag"}
            type="date"
          />
        )}
        {form.error("day")?.endsWith("Stimmt das?") && (
          <TickBox name="sure" value={form.value("day")} label="Ja, der Tag stimmt" />
        )}
        {can("started") && !office && (
          <TextField
            {...form.field("plannedEnd")}
            label="Geplantes Ende"
            hint="Voraussichtlich letzter Tag"
            type="date"
          />
        )}
        {can("completed") && !office && (
          <SelectField
            {...form.field("certificate")}
            label="Zertifikat"
            hint="Nur bei einem Abschluss"
            options={[
              { value: "", label: "–" },
              ...certificates.map((value) => ({ value, label: certificateWords[value] })),
            ]}
          />
        )}
        {can("declined") && (
          <SelectField
            {...form.field("side")}
            label="Wer sagt ab?"
            hint="Nur bei „aus einem anderen Grund“"
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
            hint={can("declined") ? "Nur bei „aus einem anderen Grund“" : "Nur bei einem Abbruch"}
            options={[{ value: "", label: "–" }]}
            groups={reasonGroups(office).filter(({ answer }) => answers.includes(answer))}
          />
        )}
      </div>
      <TextArea {...form.field("note")} label="Bemerkung (freiwillig)" rows={2} />
      <button className="button mt-4" type="submit">
        {send}
      </button>
    </ChangeForm>
  );
}
