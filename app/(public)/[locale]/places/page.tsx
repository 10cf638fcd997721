import type { Metadata } from "next";
import { Note } from "@/app/(public)/[locale]/offline/note";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata, unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { Icon } from "@/components/icon";
import { placeFilterFrom, placeFilterQuery } from "@/domain/place/filter";
import { listPlaces } from "@/domain/place/queries";
import { translator } from "@/lib/i18n/translator";
import { PlaceCard } from "./place-card";
import { PlaceFilterForm } from "./place-filter-form";
import { PlaceFilters } from "./place-filters";
import { type PlaceWords, placeWords } from "./place-words";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "place");
  if (Object.keys(await searchParams).length > 0) return unlistedMetadata(t("title"));
  return pageMetadata({ locale, path: "/places", title: t("title"), description: t("lead") });
}

export default async function PlacesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const filter = placeFilterFrom(await searchParams);
  const places = listPlaces(locale, filter);
  const words = placeWords(locale);
  const { t } = words;
  return (
    <Shell locale={locale} path={`/places${placeFilterQuery(filter)}`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152 text-soft">{t("lead")}</p>
      <Note kind="list" locale={locale} />
      <PlaceFilters filter={filter} words={words} />
      <PlaceFilterForm filter={filter} words={words} open={places.length === 0} />
      <h2 className="mt-6 text-xl">{t("found", { count: places.length })}</h2>
      {places.length === 0 ? (
        <NothingFound words={words} />
      ) : (
        <div className="mt-3 grid grid-cols-1 gap-3.5 lg:grid-cols-2">
          {places.map((place) => (
            <PlaceCard key={place.slug} place={place} words={words} />
          ))}
        </div>
      )}
    </Shell>
  );
}

function NothingFound({ words: { t, locale } }: { words: PlaceWords }) {
  const site = translator(locale, "site");
  return (
    <section className="mt-3 rounded-card border border-line bg-card p-5">
      <h3 className="text-lg">{t("noneTitle")}</h3>
      <p className="mt-2 max-w-152">{t("noneText")}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <a className="button" href={`/${locale}/contact`}>
          <Icon name="person" />
          {site("talk")}
        </a>
        <a className="button quiet" href={`/${locale}/places`}>
          {t("reset")}
        </a>
      </p>
    </section>
  );
}
