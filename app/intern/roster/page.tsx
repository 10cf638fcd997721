import type { ReactNode } from "react";
import { Empty, Panel } from "@/components/panel";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { readCoverage } from "@/domain/roster/coverage";
import { percentReached } from "@/domain/roster/coverage-rules";
import { listOutreach } from "@/domain/roster/queries";
import { countReach } from "@/domain/roster/reached";
import { city } from "@/lib/city/city";
import { Desk } from "../desk";
import { noticeFor } from "../notices";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { CoverageBar, CoverageLegend } from "./coverage-bar";
import { CoveragePanels } from "./coverage-panels";
import { OutreachTable } from "./outreach-table";
import { RosterTabs } from "./tabs";

export default async function RosterPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const all = await orNotFound(countReach(actor));
  const page = Number(await queryValue(searchParams, "page"));
  // Who may see figures alone gets them here, and no list.
  const outreach = may(actor, "roster.list", {}) ? await listOutreach(actor, { page }) : undefined;
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Zielgruppe"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={
        all.all > 0
          ? `${all.all} Personen stehen auf der Liste; mit ${percentReached(all)} % hat jemand gesprochen.`
          : "Wen das Portal erreichen soll, und wen es schon erreicht hat."
      }
    >
      <RosterTabs actor={actor} open="/intern/roster" />
      {all.all > 0 ? (
        <Panel title="Die ganze Liste">
          <CoverageBar counts={all} label="Die ganze Liste" />
          <CoverageLegend counts={all} />
        </Panel>
      ) : (
        <Empty>
          Noch steht niemand auf der Liste.
          {outreach && (
            <>
              {" "}
              Bitte lesen Sie <a href="/intern/roster/import">die Liste des Fachdienstes ein</a>.
            </>
          )}
        </Empty>
      )}
      {outreach ? (
        <Outreach {...outreach} />
      ) : (
        <CoveragePanels coverage={await readCoverage(actor)} />
      )}
    </Desk>
  );
}

type Props = Awaited<ReturnType<typeof listOutreach>>;

function Outreach({ next, waiting, toDecide, undoable }: Props) {
  const { attempts, daysBetween } = city().outreach;
  return (
    <>
      <Panel title={`Als Nächstes aufzusuchen (${next.total})`} id="next">
        <p className="mt-1 text-soft">
          Höchstens {attempts} vergebliche Versuche, dazwischen mindestens {daysBetween} Tage. Wer
          nicht möchte, wird nicht mehr aufgesucht.
        </p>
        {next.total === 0 ? (
          <Empty>Heute ist niemand aufzusuchen.</Empty>
        ) : (
          <OutreachTable label="Als Nächstes aufzusuchen" rows={next.shown} />
        )}
        <PageLinks
          page={next.page}
          pages={next.pages}
          href={(number) => `/intern/roster?page=${number}#next`}
        />
      </Panel>
      <Others title="Bitte entscheiden" step="decide" list={toDecide}>
        {toDecide.missing > 1 && (
          <p className="mt-1">
            <a className="inline-flex min-h-11 items-center" href="/intern/roster/missing">
              {toDecide.missing} stehen nicht mehr auf der Liste: zusammen entscheiden
            </a>
          </p>
        )}
      </Others>
      {undoable && (
        <p className="mt-3">
          <a className="inline-flex min-h-11 items-center" href="/intern/roster/missing#undo">
            Zuletzt über mehrere entschieden: ansehen oder zurücknehmen
          </a>
        </p>
      )}
      <Others title="Vor Kurzem versucht" step="wait" list={waiting} />
    </>
  );
}

type OthersProps = {
  readonly title: string;
  readonly step: "decide" | "wait";
  readonly list: Props["waiting"];
  readonly children?: ReactNode;
};

/** The beginning of a list that is longer elsewhere. */
function Others({ title, step, list: { shown, total }, children }: OthersProps) {
  if (total === 0) return null;
  return (
    <Panel title={`${title} (${total})`} id={step}>
      {children}
      <OutreachTable label={title} rows={shown} />
      {total > shown.length && (
        <p className="mt-3">
          <a className="inline-flex min-h-11 items-center" href={`/intern/roster/all?step=${step}`}>
            Alle {total} zeigen
          </a>
        </p>
      )}
    </Panel>
  );
}
