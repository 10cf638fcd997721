import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import { Sentence } from "@/components/sentence";
import type { FilterMatch, OfferView } from "@/domain/offer-list/queries";
import { keptPiece } from "@/lib/kept-piece";
import { doorColour } from "./door-colour";
import { cardLines } from "./fact-lines";
import type { FactWords } from "./fact-words";
import type { ListWords } from "./list-words";

type Props = {
  offer: OfferView & { match: FilterMatch };
  /** The visitor has said something about themselves: then "fits" means something. */
  matched: boolean;
  facts: FactWords;
  words: ListWords;
};

/** An offer in the list: its facts in the reader's language, whatever its text is in. */
export function OfferCard({ offer, matched, facts, words }: Props) {
  const colour = doorColour(offer.facts.category);
  return (
    <article
      className={`as-seen in-list wrap-anywhere rounded-card border border-line border-s-6 bg-card p-4 ${colour.edge}`}
    >
      {(matched || offer.match.verdict === "ask") && (
        <MatchBadge match={offer.match} words={words} />
      )}
      {keptPiece({
        owner: offer.facts,
        name: `card ${facts.locale}`,
        as: facts.today,
        draw: () => <CardText offer={offer} facts={facts} words={words} />,
      })}
    </article>
  );
}

/** What a card says whatever was asked: the same offers stand in the list under ever other filters. */
function CardText({ offer, facts, words: { t, review } }: Omit<Props, "matched">) {
  const { locale } = facts;
  const colour = doorColour(offer.facts.category);
  return (
    <>
      <p className={`text-base font-bold ${colour.text}`}>
        {facts.t(`category.${offer.facts.category}`)}
      </p>
      <h2 className="text-[1.25rem]" lang={offer.text.lang} dir="auto">
        <a className="inline-block py-2.5 text-ink" href={`/${locale}/offers/${offer.slug}`}>
          {offer.text.title}
        </a>
      </h2>
      <p className="text-base text-soft">
        <German>{offer.carrierName}</German>
        {offer.fictitious && <> ({t("fictitious")})</>}
        {offer.text.state === "fallback" && <> · {review("fallbackShort")}</>}
      </p>
      <ul className="mt-2.5 grid grid-cols-1 gap-x-4 gap-y-1 text-[1rem] sm:grid-cols-2 lg:grid-cols-3">
        {cardLines(offer.facts, facts).map(({ key, icon, text }) => (
          <li key={key} className="flex items-start gap-2.5">
            <Icon name={icon} className={`mt-1 ${colour.text}`} />
            <span className="min-w-0">
              <Sentence of={text} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function MatchBadge({ match, words }: { match: FilterMatch; words: ListWords }) {
  const { t, filters } = words;
  if (match.verdict === "fits") {
    return (
      <p className="badge mb-2 bg-fits-tint text-base text-fits">
        <Icon name="check" />
        {t("fits")}
      </p>
    );
  }
  return (
    <p className="badge mb-2 bg-asks-tint text-base text-asks">
      <Icon name="ask" />
      {t("ask", { reasons: filters.names(match.open) })}
    </p>
  );
}
