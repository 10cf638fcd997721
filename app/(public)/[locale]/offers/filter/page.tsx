import type { Metadata } from "next";
import { BackLink } from "@/app/(public)/[locale]/back-link";
import { filterWords } from "@/app/(public)/[locale]/offers/filter-words";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { Shell } from "@/app/(public)/[locale]/shell";
import {
  filterFrom,
  filterQuery,
  hasUnreadableAge,
  type SearchParams,
  typedAge,
} from "@/domain/offer-list/filter-address";
import { countOffers, filterFields } from "@/domain/offer-list/filterable";
import { translator } from "@/lib/i18n/translator";
import { FilterForm } from "./filter-form";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(params), "filters");
  // The list is what search engines should find.
  return { title: t("title"), robots: { index: false } };
}

/** All filters with their counts, on a page of its own: the list stays light. */
export default async function FilterPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const filter = filterFrom(query);
  const words = filterWords(locale);
  const { t } = words;
  return (
    <Shell locale={locale} path={`/offers/filter${filterQuery(filter)}`}>
      <BackLink href={`/${locale}/offers${filterQuery(filter)}`}>{t("back")}</BackLink>
      <h1 className="mt-1 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152 text-soft">{t("hint")}</p>
      <FilterForm
        locale={locale}
        fields={filterFields(locale, filter)}
        count={countOffers(locale, filter)}
        age={{ typed: typedAge(query), unreadable: hasUnreadableAge(query) }}
        words={words}
      />
    </Shell>
  );
}
