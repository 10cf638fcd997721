import { TickGroup } from "@/components/form/choices";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { type DetailText, detailTexts } from "@/domain/person/details";
import { type FormState, savedMeanwhile } from "../../../issue-sentence";
import { type ProfileField, profileLabels } from "./profile-fields";
import { type FactLabels, optionsOf, profileValueWords } from "./profile-words";

const days: readonly ProfileField[] = [
  "birthDate",
  "paperIssuedOn",
  "paperValidUntil",
  "germanTestedOn",
];
const ticked: readonly ProfileField[] = ["spokenLanguages", "scripts", "mobility"];
/** What always says something. */
const known: readonly ProfileField[] = ["channel"];
/** What a field says that is left open, where that has a meaning. */
const openLabels: Partial<Record<ProfileField, string>> = { language: "nicht eigens gewählt" };
/** From so many characters on a text has more than one line. */
const longText = 300;

const hints: Partial<Record<ProfileField, string>> = {
  language:
    "Ist nichts gewählt, gilt die Sprache für Gespräche, soweit es darin Texte gibt, sonst Deutsch.",
  origin: "Land oder Region, wie die Person es nennt",
  germanProof: "Zum Beispiel: Zertifikat telc A2, VHS",
  wishes: "In den Worten der Person",
  certificates: "Was mitgebracht wurde, was übersetzt ist, was anerkannt ist",
};

type Props = {
  name: ProfileField;
  form: FormState;
  /** What somebody else has saved here meanwhile. */
  takenOver: string | undefined;
  facts: FactLabels;
};

/** One field of a profile as its kind is typed, chosen or ticked. */
export function ProfileControl({ name, form, takenOver, facts }: Props) {
  const options = optionsOf(name, facts);
  const field = {
    ...form.field(name),
    label: profileLabels[name],
    hint: hints[name],
    note: savedMeanwhile(
      takenOver === "" && options ? "nicht bekannt" : words(name, takenOver, facts),
    ),
  };
  if (options && ticked.includes(name)) {
    const values = form.value(name).split(",");
    const { label, value: _value, ...rest } = field;
    return (
      <div className="md:col-span-2">
        <TickGroup {...rest} legend={label} values={values} choices={options} dense />
      </div>
    );
  }
  if (options) {
    const saved = field.value;
    const gone = saved && !options.some(({ value }) => value === saved);
    const first = known.includes(name)
      ? []
      : [{ value: "", label: openLabels[name] ?? "nicht bekannt" }];
    const last = gone ? [{ value: saved, label: saved }] : [];
    return <SelectField {...field} options={[...first, ...options, ...last]} />;
  }
  if (days.includes(name)) return <TextField {...field} type="date" />;
  const isLong = Object.hasOwn(detailTexts, name) && detailTexts[name as DetailText] > longText;
  return isLong ? <TextArea {...field} rows={3} /> : <TextField {...field} dir="auto" />;
}

function words(name: ProfileField, value: string | undefined, facts: FactLabels) {
  return value === undefined ? undefined : profileValueWords(name, value, facts);
}
