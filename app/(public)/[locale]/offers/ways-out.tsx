import { Icon } from "@/components/icon";
import { filterQuery } from "@/domain/offer-list/filter-address";
import { type OfferFilter, without } from "@/domain/offer-list/filter-table";
import type { WayOut } from "@/domain/offer-list/ways-out";
import type { Locale } from "@/lib/i18n/locales";
import type { FilterWords } from "./filter-words";

type Props = {
  filter: OfferFilter;
  ways: readonly WayOut[];
  locale: Locale;
  words: FilterWords;
};

/** Which answers to drop where nothing was found, and how much is there then. */
export function WaysOut({ filter, ways, locale, words }: Props) {
  return (
    <ul className="mt-3 grid gap-2">
      {ways.map(({ dropped, count }) => (
        <li key={dropped.join()}>
          <a
            className="inline-flex min-h-12 items-center gap-2 font-bold"
            href={`/${locale}/offers${filterQuery(without(filter, dropped))}`}
          >
            {words.t("without", { filter: words.names(dropped), count })}
            <Icon name="next" />
          </a>
        </li>
      ))}
    </ul>
  );
}
