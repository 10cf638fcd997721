import { notFound } from "next/navigation";
import { Empty } from "@/components/panel";
import { may } from "@/domain/access/policy";
import { requireStaff } from "@/domain/access/session";
import { listCarriers } from "@/domain/carrier/queries";
import { waitsForOthers } from "@/domain/carrier/waiting";
import { listOwnOffers } from "@/domain/offer-revision/offers";
import { listRevisions } from "@/domain/offer-revision/queries";
import { listReferrals } from "@/domain/referral/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { OffersTable } from "../offers/offers-table";
import { StartForm } from "../offers/start-form";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { openTasks } from "./tasks";
import { TasksTable } from "./tasks-table";

/** Where a carrier's people begin: what waits for whom, and their own offers. */
export default async function StartPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  if (!may(actor, "carrier.desk", {})) notFound();
  const [[own], offers, revisions, referrals] = await Promise.all([
    orNotFound(listCarriers(actor, {})),
    orNotFound(listOwnOffers(actor, {})),
    orNotFound(listRevisions(actor, {})),
    orNotFound(listReferrals(actor, {})),
  ]);
  const tasks = openTasks({ offers, revisions, referrals });
  const form = formState(
    await loadDraft("offer-start", await queryValue(searchParams, "draft")),
    {},
  );
  return (
    <Desk actor={actor} room="/intern/start" title="Start" lead={own?.name}>
      <TasksTable
        title="Wartet auf Sie"
        tasks={tasks.filter(({ step }) => !waitsForOthers(step))}
      />
      <TasksTable
        title="Wartet auf das Teilhabemanagement"
        tasks={tasks.filter(({ step }) => waitsForOthers(step))}
      />
      {tasks.length === 0 && <Empty>Nichts zu tun. Alle Angaben sind aktuell.</Empty>}
      <OffersTable offers={offers} ofCarrier />
      <StartForm form={form} carriers={false} />
    </Desk>
  );
}
