import { Empty } from "@/components/panel";
import { chooseOffers, type OfferListFilter } from "@/domain/offer-desk/list-filter";
import type { listOwnOffers } from "@/domain/offer-desk/queries";
import { today } from "@/lib/clock";
import { pageOf } from "@/lib/page-of";
import { PageLinks } from "../page-links";
import { FindForm } from "./find-form";
import { offersAddress } from "./list-address";
import { OffersTable } from "./offers-table";

const pageSize = 10;

type Props = {
  readonly offers: Awaited<ReturnType<typeof listOwnOffers>>;
  readonly ofCarrier: boolean;
  readonly asked: { readonly filter: OfferListFilter; readonly page: number };
};

/** The published offers, a page at a time, narrowed by what the address asks. */
export function OfferList({ offers, ofCarrier, asked: { filter, page: wanted } }: Props) {
  const title = ofCarrier ? "Ihre Angebote" : "Alle Angebote";
  const found = chooseOffers(offers, filter, today());
  const { shown, page, pages } = pageOf(found, wanted, pageSize);
  return (
    <section className="mt-6" id="list">
      <h2 className="text-lg">{title}</h2>
      {offers.length === 0 ? (
        <Empty>
          Noch nichts ist veröffentlicht. Mit „Neues Angebot“ beginnen Sie einen Entwurf.
        </Empty>
      ) : (
        <>
          <FindForm filter={filter} carriers={!ofCarrier} />
          <p className="mt-3 text-soft">{countWords(found.length, offers.length)}</p>
          {found.length === 0 ? (
            <Empty>
              Nichts passt dazu. <a href="/intern/offers">Alle Angebote zeigen</a>
            </Empty>
          ) : (
            <OffersTable label={title} offers={shown} ofCarrier={ofCarrier} />
          )}
          <PageLinks
            page={page}
            pages={pages}
            href={(other) => `${offersAddress(filter, other)}#list`}
          />
        </>
      )}
    </section>
  );
}

function countWords(found: number, all: number): string {
  if (found === all) return all === 1 ? "1 Angebot" : `${all} Angebote`;
  return `${found} von ${all} Angeboten`;
}
