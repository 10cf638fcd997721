import { notFound } from "next/navigation";
import { Empty } from "@/components/panel";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { readRules } from "@/domain/carrier/accept-rules";
import { listCarriers } from "@/domain/carrier/queries";
import { chooseOffers } from "@/domain/offer-desk/list-filter";
import { listOwnOffers } from "@/domain/offer-desk/queries";
import { listRevisions } from "@/domain/offer-revision/queries";
import { listOpenReferrals } from "@/domain/referral/queries";
import { today } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { OffersTable } from "../offers/offers-table";
import { StartForm } from "../offers/start-form";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { openTasks, waitsForOthers } from "./tasks";
import { TasksTable } from "./tasks-table";

const mostOffers = 12;

/** Where a carrier's people begin: what waits for whom, and their own offers. */
export default async function StartPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  if (!may(actor, "carrier.desk", {})) notFound();
  const [[own], offers, revisions, referrals] = await Promise.all([
    orNotFound(listCarriers(actor, {})),
    orNotFound(listOwnOffers(actor, {})),
    orNotFound(listRevisions(actor, {})),
    orNotFound(listOpenReferrals(actor, {})),
  ]);
  const tasks = openTasks({ offers, revisions, referrals });
  const listed = chooseOffers(offers, { words: "", todo: false }, today());
  const form = formState(
    await loadDraft("offer-start", await queryValue(searchParams, "draft")),
    {},
  );
  return (
    <Desk actor={actor} room="/intern/start" title="Start" lead={own?.name}>
      {own && !(await orNotFound(readRules(actor, { id: own.id }))).accepted && (
        <p className="note mt-3">
          Damit Ihnen Menschen vermittelt werden können, nehmen Sie bitte die Regeln zum Datenschutz
          an. <a href={`/intern/carriers/${own.id}#rules`}>Regeln lesen und annehmen</a>
        </p>
      )}
      <StartForm form={form} carriers={false} />
      <TasksTable title="Wartet auf Sie" tasks={tasks.filter((task) => !waitsForOthers(task))} />
      <TasksTable title="Wartet auf das Teilhabemanagement" tasks={tasks.filter(waitsForOthers)} />
      {tasks.length === 0 && <Empty>Nichts zu tun. Alle Angaben sind aktuell.</Empty>}
      <section className="mt-6">
        <h2 className="text-lg">Ihre Angebote</h2>
        {listed.length === 0 ? (
          <Empty>Noch nichts ist veröffentlicht.</Empty>
        ) : (
          <OffersTable label="Ihre Angebote" offers={listed.slice(0, mostOffers)} ofCarrier />
        )}
        {listed.length > mostOffers && (
          <p className="mt-2">
            <a className="inline-flex min-h-11 items-center" href="/intern/offers">
              Alle {listed.length} Angebote
            </a>
          </p>
        )}
      </section>
    </Desk>
  );
}
