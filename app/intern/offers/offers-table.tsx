import { Badge, Empty } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { nextStep } from "@/domain/offer-revision/next-step";
import type { listOwnOffers } from "@/domain/offer-revision/offers";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { nextStepWords, standingTones, standingWords } from "./offer-words";
import { placesWords } from "./places-words";

type Offers = Awaited<ReturnType<typeof listOwnOffers>>;
type Offer = Offers[number];

/** The published offers with their dates, and what each needs next. */
export function OffersTable({ offers, ofCarrier }: { offers: Offers; ofCarrier: boolean }) {
  const title = ofCarrier ? "Ihre Angebote" : "Alle Angebote";
  return (
    <section className="mt-6">
      <h2 className="text-lg">{title}</h2>
      {offers.length === 0 ? (
        <Empty>
          Noch nichts ist veröffentlicht. Mit „Neues Angebot“ beginnen Sie einen Entwurf.
        </Empty>
      ) : (
        <RowTable
          label={title}
          rows={offers}
          columns={[
            {
              head: "Angebot",
              cell: (offer) => (
                <Named offer={offer} carrierName={ofCarrier ? "" : offer.carrierName} />
              ),
            },
            {
              head: "Stand",
              cell: ({ standing }) => (
                <Badge tone={standingTones[standing]} nowrap>
                  {standingWords[standing]}
                </Badge>
              ),
            },
            { head: "Als Nächstes", cell: stepWords },
            { head: "Beginn", cell: startWords, oneLine: true },
            { head: "Freie Plätze", cell: ({ places }) => placesWords(places) },
            {
              head: "Im Portal bis",
              cell: ({ validUntil }) => formatShortDate(validUntil),
              oneLine: true,
            },
          ]}
        />
      )}
    </section>
  );
}

function Named({ offer, carrierName }: { offer: Offer; carrierName: string }) {
  return (
    <>
      <a
        className="inline-flex min-h-8 items-center font-semibold"
        href={`/intern/offers/${offer.id}`}
      >
        {offer.title}
      </a>
      {carrierName && <span className="block text-soft">{carrierName}</span>}
    </>
  );
}

function stepWords(offer: Offer): string {
  const step = nextStep(offer, today());
  return step ? nextStepWords[step] : "–";
}

function startWords({ rolling, start }: Offer): string {
  if (rolling) return "jederzeit";
  return start ? formatShortDate(start) : "offen";
}
