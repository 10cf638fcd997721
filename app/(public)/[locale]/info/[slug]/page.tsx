import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AloudWords } from "@/app/(public)/[locale]/aloud-words";
import { MdxText } from "@/app/(public)/[locale]/mdx-text";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { pagesTogether, readPage } from "@/domain/page/queries";
import { city } from "@/lib/city/city";
import { formatDate } from "@/lib/i18n/format";
import { sourceLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { BarrierForm } from "./barrier-form";
import { PagesTogether } from "./pages-together";
import { SignedFilms } from "./signed-films";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const page = readPage(slug, locale);
  if (!page) return {};
  const { title, summary } = page.text;
  return pageMetadata({ locale, path: `/info/${slug}`, title, description: summary });
}

/** A page that a public body owes its readers: its text comes from `content/pages`. */
export default async function InfoPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const page = readPage(slug, locale) ?? notFound();
  const { text, facts } = page;
  const t = translator(locale, "info");
  const namesContacts = /<Kontakt\b/.test(text.body);
  return (
    <Shell locale={locale} path={`/info/${slug}`}>
      <h1 className="mt-6 text-[clamp(1.6rem,5vw,2.3rem)]" lang={text.lang} dir="auto">
        {text.title}
      </h1>
      <p className="mt-1 max-w-152 text-soft" lang={text.lang} dir="auto">
        {text.summary}
      </p>
      {facts.easyLanguage && locale !== sourceLocale ? (
        <p className="note mt-4 max-w-152">{t("easyOnly")}</p>
      ) : (
        <TextNotice state={text.state} locale={locale} />
      )}
      {namesContacts && city().exampleData && (
        <p className="note mt-4 max-w-152 text-base">{t("example")}</p>
      )}
      <MdxText
        source={text.body}
        lang={text.lang}
        reader={facts.easyLanguage ? text.lang : locale}
      />
      <AloudWords locale={locale} />
      {facts.feedback && <BarrierForm locale={locale} page={`/info/${slug}`} />}
      <SignedFilms films={facts.signLanguage ?? []} locale={locale} />
      <PagesTogether pages={pagesTogether(page, locale)} current={slug} locale={locale} />
      <p className="mt-8 text-base text-soft">
        {t("asOf", { date: formatDate(locale, facts.lastChecked) })}
      </p>
    </Shell>
  );
}
