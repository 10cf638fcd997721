import { Icon } from "@/components/icon";
import { filterQuery } from "@/domain/offer-list/filter-address";
import { type OfferFilter, shownFilters } from "@/domain/offer-list/filter-table";
import type { Locale } from "@/lib/i18n/locales";
import type { ListWords } from "./list-words";

type Props = { filter: OfferFilter; locale: Locale; words: ListWords };

/** What the list is narrowed by, each to be dropped with a tap. */
export function ActiveFilters({ filter, locale, words: { t, filters } }: Props) {
  const chips = shownFilters(filter, locale).flatMap(({ name, values }) =>
    values.map((value) => ({
      label: filters.choice(name, value),
      left: { ...filter, [name]: values.filter((other) => other !== value) },
    })),
  );
  if (chips.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2" aria-label={t("active")}>
      {chips.map(({ label, left }) => (
        <li key={label}>
          <a
            className="flex min-h-12 items-center gap-2 rounded-full border border-brand bg-brand-tint px-4 py-1 text-base font-bold text-ink no-underline hover:bg-card"
            href={`/${locale}/offers${filterQuery(left)}`}
            aria-label={t("remove", { filter: label })}
          >
            {label}
            <Icon name="no" />
          </a>
        </li>
      ))}
    </ul>
  );
}
