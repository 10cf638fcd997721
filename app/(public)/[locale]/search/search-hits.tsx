import { Fragment } from "react";
import { GuideCard } from "@/app/(public)/[locale]/guides/guide-card";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { listWords } from "@/app/(public)/[locale]/offers/list-words";
import { OfferCard } from "@/app/(public)/[locale]/offers/offer-card";
import { PlaceCard } from "@/app/(public)/[locale]/places/place-card";
import { placeWords } from "@/app/(public)/[locale]/places/place-words";
import { fill, German } from "@/components/german";
import type { SearchHit } from "@/domain/search/queries";
import { commas } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { readonly locale: Locale; readonly hits: readonly SearchHit[] };

/** What was found, best first: each with what it is, and by which German word, where that helps. */
export function SearchHits({ locale, hits }: Props) {
  const t = translator(locale, "search");
  const facts = factWords(locale);
  const words = listWords(locale);
  const places = placeWords(locale);
  const card = (hit: SearchHit) => {
    switch (hit.kind) {
      case "offer":
        return (
          <OfferCard
            offer={{ ...hit.offer, match: { verdict: "fits", open: [] } }}
            matched={false}
            facts={facts}
            words={words}
          />
        );
      case "guide":
        return <GuideCard guide={hit.guide} locale={locale} />;
      case "place":
        return <PlaceCard place={hit.place} words={places} />;
    }
  };
  return (
    <ol className="mt-3 grid grid-cols-1 gap-4">
      {hits.map((hit) => (
        <li key={`${hit.kind}/${hit.slug}`} className="grid grid-cols-1">
          <p className="mb-1 text-base text-soft">
            {t(`kind.${hit.kind}`)}
            {hit.via.length > 0 && (
              <>
                {" · "}
                {fill((gap) => t("via", { words: gap }), <Via locale={locale} words={hit.via} />)}
              </>
            )}
          </p>
          {card(hit)}
        </li>
      ))}
    </ol>
  );
}

/** Each word by itself: side by side as one they would be read from the left where a line ends. */
function Via({ locale, words }: { locale: Locale; words: readonly string[] }) {
  return words.map((word, position) => (
    <Fragment key={word}>
      {position > 0 && commas[locale]}
      <German>{word}</German>
    </Fragment>
  ));
}
