import { getTranslations } from "next-intl/server";
import type { FilterName } from "@/domain/offer-list/filter-table";
import { formatList, formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** What filters and their choices are called. */
export async function filterWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "filters" });
  const facts = await getTranslations({ locale, namespace: "facts" });
  const offers = await getTranslations({ locale, namespace: "offers" });
  const doors = await getTranslations({ locale, namespace: "doors" });
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
        return t(`${name}.${value}`);
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

export type FilterWords = Awaited<ReturnType<typeof filterWords>>;
