import { RadioGroup } from "@/components/form/choices";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import type { NoteDraft } from "@/domain/contact/note-draft";
import { interpreters, results, type Way, ways } from "@/domain/contact/vocabulary";
import { resultWords } from "@/domain/contact/words";
import {
  namedLanguages,
  type SpokenLanguage,
  spokenLanguages,
} from "@/domain/person/spoken-languages";
import { today } from "@/lib/clock";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { type FormState, savedMeanwhile } from "../issue-sentence";
import { KeptForm } from "../kept-form";
import { SavedLine } from "../saved-line";
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

/** What was typed into the form, to be read where the form itself cannot stand any more. */
export function typedContact(fields: Fields): readonly (readonly [string, string])[] {
  const way = ways.find((each) => each === fieldValue(fields, "way"));
  const result = results.find((each) => each === fieldValue(fields, "result"));
  return [
    [contactLabels.way, way && result ? wayWords[way] : ""],
    [contactLabels.result, result ? resultWords[result] : ""],
    ["Notiz", fieldValue(fields, "note")],
  ];
}

/**
 * Filled in with what is usual, and folded away; open where a form comes back, so that it says what
 * it holds.
 */
const details = ["language", "interpreter", "minutes", "day"] as const;
const usualMinutes = "10";

/** What an older row says can be left as it is, and chosen for nobody else. */
function offered(usual: SpokenLanguage | null): readonly SpokenLanguage[] {
  return usual === null || namedLanguages.includes(usual) ? namedLanguages : spokenLanguages;
}

function usualWords(language: SpokenLanguage | null): string {
  const spoken = language ? `auf ${spokenWords[language]}` : "Sprache nicht angegeben";
  return `Heute, ${spoken}, ohne Dolmetschen, ${usualMinutes} Minuten: ändern`;
}

type Props = {
  readonly action: string;
  readonly form: FormState;
  /** What it most likely is. */
  readonly usual: { readonly way: Way; readonly language: SpokenLanguage | null };
  /** The note that its reader has begun to write. */
  readonly kept: NoteDraft;
};

/** One choice and one tap where the usual is right: it is filled in at a door, on a phone. */
export function ContactForm({ action, form, usual, kept }: Props) {
  const known = (name: keyof typeof contactLabels, otherwise: string) => ({
    ...form.field(name),
    value: form.value(name) || otherwise,
    label: contactLabels[name],
  });
  return (
    <KeptForm action={action} form={form} version={kept?.version ?? 0}>
      <KeyField value={form.value("key")} />
      <SelectField
        {...known("way", usual.way)}
        options={ways.map((value) => ({ value, label: wayWords[value] }))}
      />
      <RadioGroup
        {...form.field("result")}
        legend={contactLabels.result}
        choices={results.map((value) => ({ value, label: resultWords[value] }))}
      />
      <TextArea
        {...form.field("note")}
        label={contactLabels.note}
        rows={2}
        note={savedMeanwhile(form.saved("note"))}
      />
      <SavedLine />
      <details className="mt-3" open={details.some((name) => form.value(name) !== "")}>
        <summary className="flex min-h-11 cursor-pointer items-center text-brand underline">
          {usualWords(usual.language)}
        </summary>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <SelectField
            {...known("language", usual.language ?? "")}
            options={[
              { value: "", label: "–" },
              ...offered(usual.language).map((value) => ({ value, label: spokenWords[value] })),
            ]}
          />
          <SelectField
            {...known("interpreter", "none")}
            options={interpreters.map((value) => ({ value, label: interpreterWords[value] }))}
          />
          <TextField {...known("minutes", usualMinutes)} inputMode="numeric" />
          <TextField {...known("day", today())} type="date" />
        </div>
      </details>
      <button className="button mt-4 max-sm:w-full" type="submit">
        Kontakt speichern
      </button>
    </KeptForm>
  );
}
