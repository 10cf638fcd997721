import type { Metadata } from "next";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { listGuides } from "@/domain/guide/queries";
import { topics } from "@/domain/guide/vocabulary";
import { translator } from "@/lib/i18n/translator";
import { GuideCard } from "./guide-card";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "guide");
  return pageMetadata({ locale, path: "/guides", title: t("title"), description: t("lead") });
}

/** All guides under their topics. */
export default async function GuidesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translator(locale, "guide");
  const guides = listGuides(locale);
  const named = topics.map((topic) => ({
    topic,
    guides: guides.filter(({ facts }) => facts.topic === topic),
  }));
  return (
    <Shell locale={locale} path="/guides">
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152 text-soft">{t("lead")}</p>
      <p className="note mt-4 max-w-152">{t("noAdvice")}</p>
      {named
        .filter((group) => group.guides.length > 0)
        .map((group) => (
          <section key={group.topic} className="mt-6">
            <h2 className="text-xl">{t(`topic.${group.topic}`)}</h2>
            <ul className="mt-2 grid gap-3 md:grid-cols-2">
              {group.guides.map((guide) => (
                <li key={guide.slug}>
                  <GuideCard guide={guide} locale={locale} stale={t("staleShort")} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Shell>
  );
}
