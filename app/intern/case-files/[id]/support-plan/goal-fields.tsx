import { SelectField, TextField } from "@/components/form/fields";
import { type FormState, savedMeanwhile } from "../../../issue-sentence";
import { languageWords, needDomainWords } from "../../../words";

type Props = {
  readonly form: FormState;
  readonly needs: readonly { readonly id: string; readonly domain: string }[];
  readonly language: string;
};

/** What is to be reached, for which need, and how the person reads it. */
export function GoalFields({ form, needs, language }: Props) {
  const words: Readonly<Record<string, string>> = needDomainWords;
  const languages: Readonly<Record<string, string>> = languageWords;
  const note = (name: string) => savedMeanwhile(form.saved(name));
  return (
    <>
      <TextField
        {...form.field("text")}
        note={note("text")}
        label="Ziel"
        hint="Was die Person erreichen will, in ihren Worten, auf Deutsch."
      />
      <div className="grid gap-x-8 md:grid-cols-2">
        <SelectField
          {...form.field("needId")}
          label="Bedarf (freiwillig)"
          options={[
            { value: "", label: "–" },
            ...needs.map(({ id, domain }) => ({ value: id, label: words[domain] ?? domain })),
          ]}
        />
        {language !== "de" && (
          <TextField
            {...form.field("ownText")}
            note={note("ownText")}
            label={`Dasselbe auf ${languages[language] ?? language} (freiwillig)`}
            dir="auto"
            lang={language}
          />
        )}
      </div>
    </>
  );
}
