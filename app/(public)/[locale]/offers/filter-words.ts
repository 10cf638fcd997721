import type { FilterName } from "@/domain/offer-list/filter-table";
import { formatList, formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { looseTranslator, translator } from "@/lib/i18n/translator";

/** What filters and their choices are called. */
export function filterWords(locale: Locale) {
  const t = translator(locale, "filters");
  // Of a value only that the address may have it is known here.
  const values = looseTranslator(locale, "filters");
  const facts = looseTranslator(locale, "facts");
  const offers = translator(locale, "offers");
  const doors = looseTranslator(locale, "doors");
  const choice = (name: FilterName, value: string): string => {
    switch (name) {
      case "door":
        return doors(value);
      case "category":
      case "paper":
      case "german":
      case "district":
      case "language":
        return facts(`${name}.${value}`);
      case "hours":
      case "time":
      case "certificate":
        return values(`${name}.${value}`);
      case "age":
        return offers("ageChip", { age: Number(value) });
      case "start":
        return value === "soon"
          ? t("start.soon")
          : t("start.from", { month: formatMonth(locale, value) });
      default:
        return t(`yes.${name}`);
    }
  };
  return {
    t,
    choice,
    name: (name: FilterName) => t(`name.${name}`),
    names: (names: readonly FilterName[]) =>
      formatList(
        locale,
        names.map((name) => t(`name.${name}`)),
      ),
  };
}

export type FilterWords = ReturnType<typeof filterWords>;
