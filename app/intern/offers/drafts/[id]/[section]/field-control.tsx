import { TickGroup } from "@/components/form/choices";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { type FieldName, fileFields } from "@/domain/offer-revision/fields";
import { rowFields } from "@/domain/offer-revision/rows";
import type { ChoiceWords } from "../../../choice-words";
import { fieldWords } from "../../../field-words";
import { FileControl } from "./file-control";
import { RowsControl } from "./rows-control";
import type { SectionForm } from "./section-form";

type Props = {
  readonly name: FieldName;
  readonly form: SectionForm;
  readonly choices: ChoiceWords;
};

const dates: readonly FieldName[] = ["start", "end", "deadline", "placesAsOf", "validUntil"];
/** What stands before the choices where that is not "not known"; "": one has to be made. */
const unchosen: Partial<Record<FieldName, string>> = {
  category: "bitte wählen",
  certificate: "keiner",
  presence: "",
};

const longTexts = [
  { part: "body-", rows: 16 },
  { part: "summary-", rows: 3 },
  { part: "audioTranscript", rows: 6 },
] as const;

/** One field of the form, by what it holds. */
export function FieldControl({ name, form, choices }: Props) {
  const { label, hint } = fieldWords[name];
  const given = {
    name,
    error: form.error(name),
    hint,
    note: form.meanwhile(name, choices),
  };
  const file = fileFields.find((field) => field === name);
  if (file) return <FileControl name={file} error={given.error} form={form} />;
  const rows = rowFields.find((field) => field === name);
  if (rows) return <RowsControl {...given} field={rows} form={form} choices={choices} />;
  const options = choices.of(name);
  if (choices.isList(name)) {
    return <TickGroup {...given} legend={label} values={form.values(name)} choices={options} />;
  }
  const value = form.value(name);
  if (options.length > 0) {
    const none = name in unchosen ? unchosen[name] : "nicht bekannt";
    const first = none ? [{ value: "", label: none }] : [];
    return <SelectField {...given} label={label} value={value} options={[...first, ...options]} />;
  }
  const long = longTexts.find(({ part }) => name.startsWith(part));
  if (long) return <TextArea {...given} label={label} value={value} rows={long.rows} />;
  const type = dates.includes(name) ? "date" : "text";
  return <TextField {...given} label={label} value={value} type={type} dir="auto" />;
}
