import { randomUUID } from "node:crypto";
import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { type SpokenLanguage, spokenLanguages } from "@/domain/contact/spoken-languages";
import { interpreters, results, type Way, ways } from "@/domain/contact/vocabulary";
import { resultWords } from "@/domain/contact/words";
import { today } from "@/lib/clock";
import type { FormState } from "../issue-sentence";
import { interpreterWords, spokenWords, wayWords } from "./contact-words";

export const contactLabels = {
  way: "Wie und wo",
  result: "Ergebnis",
  language: "Gesprochen auf",
  interpreter: "Dolmetschen",
  minutes: "Minuten",
  day: "Tag",
  note: "Notiz (freiwillig)",
} as const;

type Props = {
  readonly action: string;
  readonly form: FormState;
  /** What it most likely is. */
  readonly usual: { readonly way: Way; readonly language: SpokenLanguage | null };
};

/** One choice and one tap where the usual is right: it is filled in at a door, on a phone. */
export function ContactForm({ action, form, usual }: Props) {
  const known = (name: keyof typeof contactLabels, otherwise: string) => ({
    ...form.field(name),
    value: form.value(name) || otherwise,
    label: contactLabels[name],
  });
  return (
    <form action={action} method="post" noValidate>
      <DraftField token={form.draft} />
      <input type="hidden" name="key" value={form.value("key") || randomUUID()} />
      <SelectField
        {...known("way", usual.way)}
        options={ways.map((value) => ({ value, label: wayWords[value] }))}
      />
      <RadioGroup
        {...form.field("result")}
        legend={contactLabels.result}
        choices={results.map((value) => ({ value, label: resultWords[value] }))}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField
          {...known("language", usual.language ?? "")}
          options={[
            { value: "", label: "–" },
            ...spokenLanguages.map((value) => ({ value, label: spokenWords[value] })),
          ]}
        />
        <SelectField
          {...known("interpreter", "none")}
          options={interpreters.map((value) => ({ value, label: interpreterWords[value] }))}
        />
        <TextField {...known("minutes", "10")} inputMode="numeric" />
        <TextField {...known("day", today())} type="date" />
      </div>
      <TextArea {...form.field("note")} label={contactLabels.note} rows={2} />
      <button className="button mt-4 max-sm:w-full" type="submit">
        Kontakt speichern
      </button>
    </form>
  );
}
