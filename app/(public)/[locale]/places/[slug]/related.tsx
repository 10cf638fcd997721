import { GuideCard } from "@/app/(public)/[locale]/guides/guide-card";
import type { PlaceWords } from "@/app/(public)/[locale]/places/place-words";
import { RelatedOffers } from "@/app/(public)/[locale]/related-offers";
import { guidesAbout } from "@/domain/guide/queries";
import type { PlaceFacts } from "@/domain/place/facts";

/** What one may read before going there, and the offers this place leads to. */
export function RelatedToPlace({ facts, words }: { facts: PlaceFacts; words: PlaceWords }) {
  const { t, locale } = words;
  const guides = guidesAbout(facts.topics, locale).slice(0, 4);
  return (
    <>
      {guides.length > 0 && (
        <section className="no-print mt-8">
          <h2 className="text-xl">{t("guides")}</h2>
          <ul className="mt-3 grid gap-3 md:grid-cols-2">
            {guides.map((guide) => (
              <li key={guide.slug}>
                <GuideCard guide={guide} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <RelatedOffers locale={locale} title={t("offers")} categories={facts.categories ?? []} />
    </>
  );
}
