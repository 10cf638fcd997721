import type { ReactNode } from "react";
import { BackLink } from "@/app/(public)/[locale]/back-link";
import { MdxText } from "@/app/(public)/[locale]/mdx-text";
import { Recording } from "@/app/(public)/[locale]/recording";
import { TextHead } from "@/app/(public)/[locale]/text-head";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import type { GuideView as Guide } from "@/domain/guide/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  readonly guide: Guide;
  readonly locale: Locale;
  /** What leads to further versions of a page that has an address. */
  readonly beside?: ReactNode;
};

/** A guide as readers see it: its page, and the preview of a translation. */
export function GuideView({ guide: { text, facts, stale }, locale, beside }: Props) {
  const t = translator(locale, "guide");
  return (
    <>
      <BackLink href={`/${locale}/guides`}>{t("back")}</BackLink>
      <p className="mt-2 font-bold text-brand">{t(`topic.${facts.topic}`)}</p>
      <TextHead text={text} quiet />
      {beside}
      {stale && <p className="note mt-4 max-w-152">{t("stale")}</p>}
      <TextNotice state={text.state} locale={locale} />
      <Recording recordings={facts.recordings} locale={locale} />
      <MdxText source={text.body} lang={text.lang} />
    </>
  );
}
