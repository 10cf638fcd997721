import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { Topic } from "@/domain/guide/vocabulary";
import { placesFor } from "@/domain/place/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { OpeningLine } from "./places/opening-line";
import { placeWords } from "./places/place-words";

/** Where somebody helps with a topic, and whether they are there now. */
export function RelatedPlaces({ locale, topic }: { locale: Locale; topic: Topic }) {
  const places = placesFor(topic, locale).slice(0, 4);
  if (places.length === 0) return null;
  const guide = translator(locale, "guide");
  const words = placeWords(locale);
  return (
    <section className="no-print mt-8">
      <h2 className="text-xl">{guide("places")}</h2>
      <ul className="mt-3 grid gap-2 md:grid-cols-2">
        {places.map((place) => (
          <li key={place.slug} className="rounded-card border border-line bg-card p-3">
            <span className="block text-base text-soft">
              {words.t(`kind.${place.facts.kind}`)}
              {place.facts.fictitious && <> ({words.t("fictitiousShort")})</>}
            </span>
            <a
              className="inline-flex min-h-12 items-center font-bold text-ink"
              href={`/${locale}/places/${place.slug}`}
            >
              <German>{place.name}</German>
            </a>
            <OpeningLine opening={place.opening} words={words} />
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <a
          className="inline-flex min-h-12 items-center gap-1.5"
          href={`/${locale}/places?topic=${topic}`}
        >
          {words.t("title")}: {words.topic(topic)}
          <Icon name="next" />
        </a>
      </p>
    </section>
  );
}
