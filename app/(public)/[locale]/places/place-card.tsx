import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { PlaceView } from "@/domain/place/queries";
import { formatList } from "@/lib/i18n/format";
import { OpeningLine } from "./opening-line";
import type { PlaceWords } from "./place-words";

/** A place in a list: what it is, whether it is open, and in which languages one is understood. */
export function PlaceCard({ place, words }: { place: PlaceView; words: PlaceWords }) {
  const { t, locale, facts, review } = words;
  const { kind, fictitious, district, contactLanguages } = place.facts;
  const languages = formatList(
    locale,
    contactLanguages.map((language) => facts.t(`language.${language}`)),
  );
  return (
    <article className="wrap-anywhere rounded-card border border-line border-s-6 border-s-person bg-card p-4">
      <p className="text-base font-bold text-person">{t(`kind.${kind}`)}</p>
      <h3 className="text-[1.25rem]">
        <a className="inline-block py-2.5 text-ink" href={`/${locale}/places/${place.slug}`}>
          <German>{place.name}</German>
        </a>
      </h3>
      <p className="text-base text-soft">
        {district && <German>{facts.t(`district.${district}`)}</German>}
        {fictitious && <> ({t("fictitiousShort")})</>}
        {place.text.state === "fallback" && <> · {review("fallbackShort")}</>}
      </p>
      <div className="mt-2 grid gap-1 text-[1rem]">
        <OpeningLine opening={place.opening} words={words} />
        <p className="flex items-start gap-2.5">
          <Icon name="talk" className="mt-1 text-soft" />
          {languages}
        </p>
      </div>
    </article>
  );
}
