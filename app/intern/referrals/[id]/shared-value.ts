import type { SharedField, SharedValue } from "@/domain/consent/fields";
import type { Translator } from "@/lib/i18n/translator";
import { schoolWord } from "../../case-files/[id]/profile/profile-words";
import { channelWords, genderWords, workPermitWords } from "../../words";

type FactLabels = Translator<"facts">;
type Known<Field extends SharedField> = NonNullable<
  Extract<SharedValue, { field: Field }>["value"]
>;

const wording: {
  [Field in SharedField]: (value: Known<Field>, facts: FactLabels) => string;
} = {
  name: (name) => name,
  contact: ({ channel, value }) => `${channelWords[channel]}: ${value}`,
  age: (years) => `${years} Jahre`,
  gender: (gender) => genderWords[gender] ?? gender,
  language: (language, facts) => facts(`language.${language}`),
  german: (level, facts) => facts(`german.${level}`),
  school: schoolWord,
  paper: (paper, facts) => facts(`paper.${paper}`),
  workPermit: (permit) => workPermitWords[permit] ?? permit,
  childcare: (needed) => (needed ? "wird gebraucht" : "nicht nötig"),
};

/** What a field would say, or says, to the recipient; null: it is not known. */
export function sharedValue(shared: SharedValue, facts: FactLabels): string | null {
  if (shared.value === null) return null;
  const say = wording[shared.field] as (value: unknown, facts: FactLabels) => string;
  return say(shared.value, facts);
}
