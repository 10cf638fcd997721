import { ErrorSummary } from "@/components/form/error-summary";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { listOwnOffers } from "@/domain/offer-desk/queries";
import { countSubmitted, listRevisions } from "@/domain/offer-revision/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { ContentPanel } from "./content-panel";
import { askedOffers } from "./list-address";
import { OfferList } from "./offer-list";
import { RevisionsTable } from "./revisions-table";
import { StartForm } from "./start-form";

export default async function OffersPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const ofCarrier = actor.role === "carrierEditor";
  const offers = await orNotFound(listOwnOffers(actor, {}));
  if (!may(actor, "offerRevision.list", {}))
    return <ReadOnly actor={actor} offers={offers} query={searchParams} />;
  const revisions = await orNotFound(listRevisions(actor, {}));
  const waiting = await countSubmitted(actor);
  const draft = await loadDraft("offer-start", await queryValue(searchParams, "draft"));
  const form = formState(draft, { carrier: "Träger" });
  return (
    <Desk
      actor={actor}
      room="/intern/offers"
      title="Angebote"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={ofCarrier ? "Was Sie im Portal anbieten" : leadFor(waiting)}
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {ofCarrier && <StartForm form={form} carriers={false} />}
      <RevisionsTable
        title="Zu prüfen"
        revisions={revisions.filter(({ state }) => !ofCarrier && state === "submitted")}
      />
      {ofCarrier && <RevisionsTable title="Entwürfe" revisions={revisions} />}
      {!ofCarrier && <ContentPanel actor={actor} />}
      <OfferList offers={offers} ofCarrier={ofCarrier} asked={await askedOffers(searchParams)} />
      {!ofCarrier && (
        <RevisionsTable
          title="Noch nicht gesendet"
          revisions={revisions.filter(({ state }) => state !== "submitted")}
        />
      )}
      {!ofCarrier && <StartForm form={form} carriers />}
    </Desk>
  );
}

type ReadOnlyProps = {
  readonly actor: StaffActor;
  readonly offers: Awaited<ReturnType<typeof listOwnOffers>>;
  readonly query: Query;
};

/** For who reads offers and looks after none. */
async function ReadOnly({ actor, offers, query }: ReadOnlyProps) {
  return (
    <Desk actor={actor} room="/intern/offers" title="Angebote" lead="Was im Portal steht">
      <OfferList offers={offers} ofCarrier={false} asked={await askedOffers(query)} />
    </Desk>
  );
}

function leadFor(waiting: number): string {
  if (waiting === 0) return "Nichts wartet auf Prüfung";
  return waiting === 1 ? "1 Entwurf wartet auf Prüfung" : `${waiting} Entwürfe warten auf Prüfung`;
}
