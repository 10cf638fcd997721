import { formatList } from "@/lib/i18n/format";
import { type Weekday, weekdays } from "@/lib/opening-hours";
import type { FactWords } from "./fact-words";

/** "Montag bis Donnerstag" for three days or more in a row, otherwise the days one by one. */
export function dayNames(days: readonly Weekday[], { t, locale }: FactWords): string {
  const inOrder = weekdays.filter((day) => days.includes(day));
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return "";
  const span = weekdays.indexOf(last) - weekdays.indexOf(first) + 1;
  if (inOrder.length >= 3 && span === inOrder.length) {
    return t("weekdayRange", { first: t(`weekday.${first}`), last: t(`weekday.${last}`) });
  }
  return formatList(
    locale,
    inOrder.map((day) => t(`weekday.${day}`)),
  );
}
