import { Badge } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { ListedOffer } from "@/domain/offer-desk/list-filter";
import { formatShortDate } from "@/lib/i18n/format";
import { checkWords } from "./check-words";
import { nextStepWords, standingTones, standingWords } from "./offer-words";
import { placesWords } from "./places-words";

type Props = {
  readonly label: string;
  readonly offers: readonly ListedOffer[];
  readonly ofCarrier: boolean;
};

/** The published offers with their dates, and what each needs next. */
export function OffersTable({ label, offers, ofCarrier }: Props) {
  return (
    <RowTable
      label={label}
      rows={offers}
      columns={[
        {
          head: "Angebot",
          title: true,
          cell: ({ id, title, carrierName }) => (
            <>
              <RowLink href={`/intern/offers/${id}`}>{title}</RowLink>
              {!ofCarrier && <span className="block text-soft">{carrierName}</span>}
            </>
          ),
        },
        {
          head: "Stand",
          cell: (offer) => <Stand offer={offer} />,
        },
        { head: "Als Nächstes", cell: ({ step }) => (step ? nextStepWords[step] : "") },
        { head: "Beginn", cell: startWords, oneLine: true },
        { head: "Freie Plätze", cell: ({ places }) => placesWords(places) },
        {
          head: "Im Portal bis",
          cell: ({ validUntil }) => formatShortDate(validUntil),
          oneLine: true,
        },
      ]}
    />
  );
}

function Stand({ offer: { standing, check } }: { offer: ListedOffer }) {
  const words = checkWords(check);
  return (
    <>
      <Badge tone={standingTones[standing]} nowrap>
        {standingWords[standing]}
      </Badge>
      {words && <span className="mt-1 block text-soft">{words}</span>}
    </>
  );
}

function startWords({ rolling, start }: ListedOffer): string {
  if (rolling) return "jederzeit";
  return start ? formatShortDate(start) : "offen";
}
