import type { OfferFilter } from "@/domain/offer-list/filter-table";
import { waysOutOf } from "@/domain/offer-list/filterable";
import type { Locale } from "@/lib/i18n/locales";
import { WaysOn } from "../ways-on";
import type { ListWords } from "./list-words";
import { WaysOut } from "./ways-out";

type Props = { filter: OfferFilter; locale: Locale; words: ListWords };

/** An empty list is no dead end: which filter to drop, and what is there then. */
export function NothingFound({ filter, locale, words: { t, filters } }: Props) {
  return (
    <section className="mt-6 rounded-card border border-line bg-card p-5">
      <h2 className="text-xl">{t("noneTitle")}</h2>
      <p className="mt-2 max-w-152">{t("noneText")}</p>
      <WaysOut filter={filter} ways={waysOutOf(locale, filter)} locale={locale} words={filters} />
      <WaysOn locale={locale}>
        <a className="button quiet" href={`/${locale}/offers`}>
          {t("reset")}
        </a>
      </WaysOn>
    </section>
  );
}
