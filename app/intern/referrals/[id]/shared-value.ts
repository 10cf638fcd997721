import type { getTranslations } from "next-intl/server";
import type { SharedValue } from "@/domain/consent/fields";
import { channelWords, genderWords, languageWords, workPermitWords } from "../../words";

type FactLabels = Awaited<ReturnType<typeof getTranslations<"facts">>>;

/** What a field would say, or says, to the recipient; null: it is not known. */
export function sharedValue(shared: SharedValue, facts: FactLabels): string | null {
  switch (shared.field) {
    case "contact":
      return shared.value && `${channelWords[shared.value.channel]}: ${shared.value.value}`;
    case "age":
      return shared.value === null ? null : `${shared.value} Jahre`;
    case "childcare":
      return shared.value === null ? null : shared.value ? "wird gebraucht" : "nicht nötig";
    case "gender":
      return shared.value && (genderWords[shared.value] ?? shared.value);
    case "language":
      return shared.value && (languageWords[shared.value] ?? shared.value);
    case "workPermit":
      return shared.value && (workPermitWords[shared.value] ?? shared.value);
    case "paper":
      return shared.value && facts(`paper.${shared.value}`);
    case "german":
      return shared.value && facts(`german.${shared.value}`);
    case "school":
      return shared.value && (shared.value === "none" ? "kein Abschluss" : facts(`school.${shared.value}`));
    case "name":
      return shared.value;
  }
}
