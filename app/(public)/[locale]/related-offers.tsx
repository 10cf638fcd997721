import { Icon } from "@/components/icon";
import type { Category } from "@/domain/offer/vocabulary";
import { relatedOffers } from "@/domain/offer-list/related";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; title: string; categories: readonly Category[] };

/** A few offers of these kinds, and the way to all of them. */
export function RelatedOffers({ locale, title, categories }: Props) {
  const offers = relatedOffers(categories, locale, 4);
  if (offers.length === 0) return null;
  const fact = translator(locale, "facts");
  return (
    <section className="no-print mt-8">
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-3 grid gap-2 md:grid-cols-2">
        {offers.map(({ slug, category, text }) => (
          <li key={slug}>
            <a
              className="block h-full rounded-card border border-line bg-card p-3 text-ink no-underline hover:border-brand"
              href={`/${locale}/offers/${slug}`}
            >
              <span className="block text-base text-soft">{fact(`category.${category}`)}</span>
              <b lang={text.lang} dir="auto">
                {text.title}
              </b>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-1 flex flex-wrap gap-x-5">
        {categories.map((category) => (
          <a
            key={category}
            className="inline-flex min-h-12 items-center gap-1.5"
            href={`/${locale}/offers?category=${category}`}
          >
            {fact(`category.${category}`)}
            <Icon name="next" />
          </a>
        ))}
      </p>
    </section>
  );
}
