import type { PageView } from "@/domain/page/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { pages: readonly PageView[]; current: string; locale: Locale };

/** The pages in Leichte Sprache, from each to all others. */
export function PagesTogether({ pages, current, locale }: Props) {
  if (pages.length === 0) return null;
  const t = translator(locale, "info");
  return (
    <nav className="mt-8 max-w-152" aria-label={t("together")}>
      <h2 className="text-xl">{t("together")}</h2>
      <ul className="mt-2 grid gap-1">
        {pages.map(({ slug, text }) => (
          <li key={slug}>
            <a
              className="inline-flex min-h-12 items-center aria-[current]:font-bold"
              href={`/${locale}/info/${slug}`}
              lang={text.lang}
              dir="auto"
              aria-current={slug === current ? "page" : undefined}
            >
              {text.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
