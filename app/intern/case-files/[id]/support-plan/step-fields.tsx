import { SelectField, TextField } from "@/components/form/fields";
import { commonSteps, stepDoers } from "@/domain/support-plan/rules";
import { messagesFor } from "@/lib/i18n/messages";
import { type FormState, savedMeanwhile } from "../../../issue-sentence";
import { languageWords } from "../../../words";
import { doerWords } from "./plan-words";

type Props = { readonly form: FormState; readonly language: string };

/** One step: what, who, until when. */
export function StepFields({ form, language }: Props) {
  const languages: Readonly<Record<string, string>> = languageWords;
  const frequent = messagesFor("de").plan.step;
  const note = (name: string) => savedMeanwhile(form.saved(name));
  return (
    <div className="grid items-start gap-x-8 md:grid-cols-2">
      <SelectField
        {...form.field("common")}
        note={note("common") && "Inzwischen hat jemand einen anderen gewählt."}
        label="Häufiger Schritt"
        hint="Steht auf dem Blatt von selbst in beiden Sprachen."
        options={[
          { value: "", label: "keiner davon" },
          ...commonSteps.map((value) => ({ value, label: frequent[value] })),
        ]}
      />
      <TextField
        {...form.field("stepText")}
        note={note("stepText")}
        label="In eigenen Worten"
        hint="Anstelle des häufigen Schritts oder dazu, auf Deutsch."
      />
      {language !== "de" && (
        <TextField
          {...form.field("ownStepText")}
          note={note("ownStepText")}
          label={`Ihre Worte auf ${languages[language] ?? language} (freiwillig)`}
          dir="auto"
          lang={language}
        />
      )}
      <SelectField
        {...form.field("who")}
        label="Wer"
        options={[
          { value: "", label: "Bitte wählen" },
          ...stepDoers.map((value) => ({ value, label: doerWords[value] })),
        ]}
      />
      <TextField
        {...form.field("whoName")}
        note={note("whoName")}
        label="Name der Stelle oder Person (freiwillig)"
      />
      <TextField
        {...form.field("dueOn")}
        note={note("dueOn")}
        label="Bis wann (freiwillig)"
        type="date"
      />
    </div>
  );
}
