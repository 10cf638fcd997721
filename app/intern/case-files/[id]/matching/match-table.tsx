import { Badge, Empty } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { Seeker } from "@/domain/matching/match";
import type { matchCaseFile } from "@/domain/matching/queries";
import { formatShortDate } from "@/lib/i18n/format";
import { referralStateWords } from "../../../words";
import { type MatchWords, reasonWords } from "./reason-words";

type Offer = Awaited<ReturnType<typeof matchCaseFile>>["offers"][number];

type Props = {
  /** Names the table among its neighbours. */
  label: string;
  caseFileId: string;
  needId: string | null;
  offers: readonly Offer[];
  empty: string;
  seeker: Seeker;
  words: MatchWords;
  /** Nobody is referred from here: the case file is closed. */
  rests: boolean;
};

/** Offers with the reasons why they fit, may fit or do not fit. */
export function MatchTable(props: Props) {
  const { label, caseFileId, needId, offers, empty, seeker, words, rests } = props;
  if (offers.length === 0) return <Empty>{empty}</Empty>;
  return (
    <RowTable
      label={label}
      rows={offers.map((offer) => ({ ...offer, id: offer.slug }))}
      columns={[
        {
          head: "Angebot",
          title: true,
          cell: ({ slug, title, category, carrierName }) => (
            <>
              <a className="font-bold" href={`/de/offers/${slug}`}>
                {title}
              </a>
              <span className="block text-soft">
                {words.facts(`category.${category}`)}, {carrierName}
              </span>
            </>
          ),
        },
        { head: "Beginn", cell: startOf, oneLine: true },
        { head: "Plätze", cell: placesOf },
        {
          head: "Warum",
          cell: (offer) => <Reasons offer={offer} seeker={seeker} words={words} />,
        },
        ...(rests ? [] : [referColumn({ caseFileId, needId })]),
      ]}
    />
  );
}

function referColumn({ caseFileId, needId }: Pick<Props, "caseFileId" | "needId">) {
  return {
    head: "Vermitteln",
    cell: ({ slug, title, referred }: Offer) =>
      referred ? (
        <a href={`/intern/referrals/${referred.id}`}>{referredWords(referred.state)}</a>
      ) : (
        <form action={`/intern/case-files/${caseFileId}/referrals`} method="post">
          <input type="hidden" name="offer" value={slug} />
          <input type="hidden" name="needId" value={needId ?? ""} />
          <button className="button quiet" type="submit" aria-label={`Vermitteln: ${title}`}>
            Vermitteln
          </button>
        </form>
      ),
  };
}

function referredWords(state: NonNullable<Offer["referred"]>["state"]): string {
  if (state === "started") return "Nimmt schon teil";
  if (state === "draft") return "Wird schon vorbereitet";
  return `Schon vermittelt: ${referralStateWords[state]}`;
}

function Reasons({ offer, seeker, words }: Pick<Props, "seeker" | "words"> & { offer: Offer }) {
  const { reasons } = offer.match;
  if (reasons.length === 0) return <Badge tone="fits">alles erfüllt</Badge>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {reasons.map((reason) => (
        <li key={reason.code}>
          <Badge tone={reason.verdict === "ask" ? "asks" : "not"}>
            {reasonWords(reason, offer.who, seeker, words)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function startOf({ start, rolling }: Offer): string {
  if (start) return formatShortDate(start);
  return rolling ? "jederzeit" : "offen";
}

function placesOf({ places }: Offer): string {
  if (!places || places.free === undefined) return "nicht bekannt";
  const free = `${places.free} frei`;
  return `${free}${places.waitingList ? ", Warteliste" : ""} (Stand ${formatShortDate(places.asOf)})`;
}
