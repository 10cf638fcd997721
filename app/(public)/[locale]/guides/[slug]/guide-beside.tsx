import { AloudWords } from "@/app/(public)/[locale]/aloud-words";
import { BesideLinks } from "@/app/(public)/[locale]/beside/beside-links";
import { MdxBeside } from "@/app/(public)/[locale]/beside/mdx-beside";
import { sayBoth, TextInBoth } from "@/app/(public)/[locale]/beside/say-both";
import { Shell } from "@/app/(public)/[locale]/shell";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { type GuideView, readGuide } from "@/domain/guide/queries";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SourceLinks } from "./source-links";

type Props = { guide: GuideView; locale: Locale; beside: Locale };

/** A guide in two languages, block beside block, with its sources. */
export function GuideBeside({ guide, locale, beside }: Props) {
  const say = sayBoth(voiceOf(locale), voiceOf(beside));
  const { text, facts, stale, slug } = guide;
  const other = (readGuide(slug, beside) ?? guide).text;
  const path = `/guides/${slug}`;
  return (
    <Shell locale={locale} path={`${path}?with=${beside}`} reported={path}>
      <BesideLinks locale={locale} path={path} beside={beside} />
      <p className="mt-4 font-bold text-brand">{say(({ t }) => t(`topic.${facts.topic}`))}</p>
      <h1 className="text-[clamp(1.4rem,4vw,2rem)]">
        <TextInBoth first={text} second={other} part={({ title }) => title} />
      </h1>
      <p className="mt-1 text-soft">
        <TextInBoth first={text} second={other} part={({ summary }) => summary} />
      </p>
      {stale && <p className="note mt-4">{say(({ t }) => t("stale"))}</p>}
      <TextNotice state={text.state} locale={locale} />
      <MdxBeside first={text} second={other} />
      <AloudWords locale={locale} />
      <p className="note mt-6 font-bold">{say(({ t }) => t("noAdvice"))}</p>
      <section className="mt-8 text-base text-soft">
        <h2 className="font-bold text-ink">{say(({ t }) => t("sources"))}</h2>
        <SourceLinks sources={facts.sources} />
        <p className="mt-2">
          {say(({ t, locale: language }) =>
            t("lastChecked", { date: formatDate(language, facts.lastChecked) }),
          )}
        </p>
      </section>
    </Shell>
  );
}

function voiceOf(locale: Locale) {
  return { locale, t: translator(locale, "guide") };
}
