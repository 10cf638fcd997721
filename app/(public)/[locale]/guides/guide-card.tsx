import { Icon } from "@/components/icon";
import type { GuideView } from "@/domain/guide/queries";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  guide: GuideView;
  locale: Locale;
  /** Said of a guide that is past the day of its review, where it is to be said. */
  stale?: string;
};

export function GuideCard({ guide, locale, stale }: Props) {
  const { title, summary, lang } = guide.text;
  return (
    <a
      className="as-seen flex h-full items-start gap-3 rounded-card border border-line bg-card p-4 text-ink no-underline hover:border-brand"
      href={`/${locale}/guides/${guide.slug}`}
    >
      <Icon name="guide" className="mt-1 text-brand" />
      <span lang={lang} dir="auto">
        <b className="block leading-snug">{title}</b>
        <span className="text-base text-soft">{summary}</span>
        {stale && guide.stale && (
          <span className="badge mt-1 bg-asks-tint text-base text-asks" lang={locale}>
            {stale}
          </span>
        )}
      </span>
    </a>
  );
}
