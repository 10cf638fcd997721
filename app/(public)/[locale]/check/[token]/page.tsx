import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { readOffer } from "@/domain/offer-list/queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatDate } from "@/lib/i18n/format";
import { FactList } from "../../fact-list";
import { issueSentences } from "../../issue-sentences";
import type { FactLine } from "../../offers/fact-line";
import { moneyLines, whereLines, whoLines } from "../../offers/fact-lines";
import { type FactWords, factWords } from "../../offers/fact-words";
import { whenLines } from "../../offers/when-lines";
import { unlistedMetadata } from "../../page-metadata";
import { ReachList } from "../../reach-list";
import { CheckFrame } from "../check-frame";
import { ClosedCheck } from "../closed";
import { type CheckParams, checkPage, readAsked } from "./asked";

type Props = {
  params: Promise<CheckParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = unlistedMetadata("Stimmt das noch?");

/**
 * "Is it still right?", for whoever holds the link of a reminder. Opening it answers nothing:
 * programs open links too.
 */
export default async function CheckPage({ params, searchParams }: Props) {
  const asked = await readAsked(params);
  const offer = asked && readOffer(asked.slug, "de");
  if (!asked || !offer) return <ClosedCheck />;
  const { token } = await params;
  const { draft } = await searchParams;
  const kept = await loadDraft("check", typeof draft === "string" ? draft : "");
  const { summary } = issueSentences("de", kept, {});
  const address = checkPage(token);
  return (
    <CheckFrame title="Stimmt das noch?">
      <ErrorSummary title="Das hat gerade nicht geklappt" issues={summary} />
      <p className="mt-2 text-xl font-bold">{asked.title}</p>
      <p className="text-base text-soft">
        {offer.carrierName}, zuletzt geprüft am {formatDate("de", offer.facts.lastChecked)}
      </p>
      <Facts facts={factWords("de")} offer={offer.facts} />
      <p className="mt-2">
        <a className="inline-flex min-h-12 items-center" href={`/de/offers/${asked.slug}`}>
          Die ganze Seite ansehen
        </a>
      </p>
      <form className="mt-4" action={`${address}/still`} method="post">
        <button className="button" type="submit">
          <Icon name="check" />
          Ja, alles stimmt noch
        </button>
        <p className="mt-2 max-w-152 text-base text-soft">
          Das Portal zeigt dann den heutigen Tag als letzte Prüfung, in allen Sprachen.
        </p>
      </form>
      <section className="mt-8 max-w-152">
        <h2 className="text-xl">Stimmt etwas nicht mehr?</h2>
        <p className="mt-3 flex flex-wrap gap-3">
          <a className="button quiet" href={`/intern/sign-in?next=/intern/offers/${asked.id}`}>
            <Icon name="offer" />
            Anmelden und ändern
          </a>
          <a className="button quiet" href={`${address}/end`}>
            <Icon name="no" />
            Das Angebot ist zu Ende
          </a>
        </p>
        <p className="mt-2 text-base text-soft">
          Ohne Zugang zum Portal rufen Sie uns einfach an oder schreiben Sie uns.
        </p>
      </section>
    </CheckFrame>
  );
}

type FactsProps = {
  facts: FactWords;
  offer: NonNullable<ReturnType<typeof readOffer>>["facts"];
};

function Facts({ facts, offer }: FactsProps) {
  const groups: readonly (readonly [string, readonly FactLine[]])[] = [
    ["Wann", whenLines(offer, facts)],
    ["Wo", whereLines(offer, facts)],
    ["Geld", moneyLines(offer, facts)],
    ["Für wen", whoLines(offer, facts)],
  ];
  return (
    <div className="mt-4 grid grid-cols-1 gap-3.5 md:grid-cols-2">
      {groups.map(([title, lines]) => (
        <section key={title} className="min-w-0 rounded-card border border-line bg-card p-4">
          <h2 className="text-lg">{title}</h2>
          <FactList lines={lines} />
        </section>
      ))}
      <section className="min-w-0 rounded-card border border-line bg-card p-4">
        <h2 className="text-lg">Kontakt</h2>
        <ReachList {...offer.contact} locale="de" />
      </section>
    </div>
  );
}
