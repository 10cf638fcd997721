import { Icon } from "@/components/icon";
import { filterQuery } from "@/domain/offer/filter-address";
import { type OfferFilter, without } from "@/domain/offer/filter-table";
import { waysOutOf } from "@/domain/offer/filterable";
import type { Locale } from "@/lib/i18n/locales";
import type { ListWords } from "./list-words";

type Props = { filter: OfferFilter; locale: Locale; words: ListWords };

/** An empty list is no dead end: which filter to drop, and what is there then. */
export function NothingFound({ filter, locale, words: { t, doors, path, filters } }: Props) {
  return (
    <section className="mt-6 rounded-card border border-line bg-card p-5">
      <h2 className="text-xl">{t("noneTitle")}</h2>
      <p className="mt-2 max-w-152">{t("noneText")}</p>
      <ul className="mt-3 grid gap-2">
        {waysOutOf(locale, filter).map(({ dropped, count }) => (
          <li key={dropped.join()}>
            <a
              className="inline-flex min-h-12 items-center gap-2 font-semibold"
              href={`/${locale}/offers${filterQuery(without(filter, dropped))}`}
            >
              {filters.t("without", { filter: filters.names(dropped), count })}
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-3">
        <a className="button" href={`/${locale}/contact`}>
          <Icon name="person" />
          {doors("person")}
        </a>
        <a className="button quiet" href={`/${locale}/path`}>
          <Icon name="way" />
          {path("title")}
        </a>
        <a className="button quiet" href={`/${locale}/offers`}>
          {t("reset")}
        </a>
      </p>
    </section>
  );
}
