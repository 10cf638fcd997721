import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import type { StaffActor } from "@/domain/access/actor";
import { durations } from "@/domain/appointment/schema";
import { locales } from "@/lib/i18n/locales";
import { durationWords } from "../../../appointments/appointment-words";
import { HourQuestions } from "../../../hour-questions";
import type { FormState } from "../../../issue-sentence";
import { TakenHour } from "../../../taken-hour";
import { languageWords } from "../../../words";

type Props = {
  readonly actor: StaffActor;
  readonly caseFileId: string;
  readonly personId: string;
  readonly form: FormState;
  readonly offices: readonly { readonly id: string; readonly name: string }[];
};

export function AppointmentForm({ actor, caseFileId, personId, form, offices }: Props) {
  return (
    <form action={`/intern/case-files/${caseFileId}/appointments/send`} method="post" noValidate>
      <DraftField token={form.draft} />
      <KeyField value={form.value("key")} />
      <HourQuestions form={form} />
      <TakenHour
        actor={actor}
        form={form}
        planned={{
          ...{ personId, minutes: Number(form.value("minutes")), withPerson: true },
          withCaseworker: form.value("officeId") === "",
        }}
      />
      <div className="grid gap-x-6 md:grid-cols-3">
        <TextField {...form.field("day")} label="Tag" type="date" />
        <TextField {...form.field("time")} label="Uhrzeit" type="time" />
        <SelectField
          {...form.field("minutes")}
          label="Dauer"
          options={durations.map((value) => ({ value, label: durationWords[value] ?? value }))}
        />
      </div>
      <div className="grid gap-x-6 md:grid-cols-2">
        <SelectField
          {...form.field("officeId")}
          label="Stelle"
          options={[
            { value: "", label: "keine, anderer Ort" },
            ...offices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField
          {...form.field("place")}
          label="Anderer Ort, oder Raum bei der Stelle"
          hint="So, dass die Person hinfindet. Steht mit der Stelle in der Einladung."
          dir="auto"
        />
        <TextField
          {...form.field("withWhom")}
          label="Mit wem (freiwillig)"
          hint="Steht in der Einladung."
          dir="auto"
        />
        <SelectField
          {...form.field("language")}
          label="Sprache des Gesprächs"
          options={locales.map((value) => ({ value, label: languageWords[value] ?? value }))}
        />
      </div>
      <RadioGroup
        {...form.field("interpreter")}
        legend="Dolmetschen"
        choices={[
          { value: "no", label: "nicht nötig" },
          { value: "yes", label: "wird gebraucht" },
        ]}
      />
      <TextArea
        {...form.field("note")}
        label="Worum es geht (freiwillig)"
        hint="Nur für das Teilhabemanagement."
        rows={2}
      />
      <button className="button mt-4" type="submit">
        Termin speichern
      </button>
    </form>
  );
}
