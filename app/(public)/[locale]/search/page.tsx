import type { Metadata } from "next";
import { PageLinks } from "@/app/(public)/[locale]/page-links";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { type SearchPage as Found, search } from "@/domain/search/queries";
import { longestQuery, searchAddress, searchQueryFrom } from "@/domain/search/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { NothingFound } from "./nothing-found";
import { SearchBox } from "./search-box";
import { SearchExamples } from "./search-examples";
import { SearchHits } from "./search-hits";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(params), "search");
  // What somebody typed is theirs: no search engine lists it, and the page's name leaves it out.
  return unlistedMetadata(t("title"));
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const given = await searchParams;
  const { text, cut } = searchQueryFrom(given);
  if (text === "") return <Question locale={locale} />;
  const found = await search(locale, text, Number(given.page) || 1);
  return <Answer locale={locale} text={text} cut={cut} found={found} />;
}

function Question({ locale }: { locale: Locale }) {
  const t = translator(locale, "search");
  return (
    <Shell locale={locale} path="/search">
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <SearchBox locale={locale} hint />
      <SearchExamples locale={locale} />
    </Shell>
  );
}

type AnswerProps = { locale: Locale; text: string; cut: boolean; found: Found };

function Answer({ locale, text, cut, found }: AnswerProps) {
  const t = translator(locale, "search");
  const { items, count, page, pages, elsewhere } = found;
  return (
    <Shell locale={locale} path={searchAddress(text, page)}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("found", { count })}</h1>
      <SearchBox locale={locale} text={text} hint={count === 0} />
      {cut && (
        <p className="note mt-3 max-w-152" role="alert">
          {t("tooLong", { most: longestQuery })}
        </p>
      )}
      {count === 0 ? (
        <NothingFound locale={locale} text={text} elsewhere={elsewhere} />
      ) : (
        <>
          <h2 className="sr-only">{t("results")}</h2>
          <SearchHits locale={locale} hits={items} />
        </>
      )}
      <PageLinks
        locale={locale}
        page={page}
        pages={pages}
        href={(other) => `/${locale}${searchAddress(text, other)}`}
      />
    </Shell>
  );
}
