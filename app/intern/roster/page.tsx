import { Empty, Panel } from "@/components/panel";
import { may } from "@/domain/access/policy";
import { requireStaff } from "@/domain/access/session";
import { readCoverage } from "@/domain/roster/coverage";
import { percentReached } from "@/domain/roster/coverage-rules";
import { listOutreach } from "@/domain/roster/queries";
import { city } from "@/lib/city/city";
import { pageOf } from "@/lib/page-of";
import { Desk } from "../desk";
import { noticeFor } from "../notices";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { CoverageBar, CoverageLegend } from "./coverage-bar";
import { CoveragePanels } from "./coverage-panels";
import { OutreachTable } from "./outreach-table";
import { RosterTabs } from "./tabs";

const atOnce = 25;

export default async function RosterPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const coverage = await orNotFound(readCoverage(actor));
  const { all } = coverage;
  // Who may see figures alone gets them here, and no list.
  const outreach = may(actor, "roster.list", {}) ? await listOutreach(actor, {}) : undefined;
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Zielgruppe"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={
        all
          ? `${all.all} Personen stehen auf der Liste; mit ${percentReached(all)} % hat jemand gesprochen.`
          : "Wen das Portal erreichen soll, und wen es schon erreicht hat."
      }
    >
      <RosterTabs actor={actor} open="/intern/roster" />
      {all ? (
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
        <Outreach {...outreach} page={Number(await queryValue(searchParams, "page"))} />
      ) : (
        <CoveragePanels coverage={coverage} />
      )}
    </Desk>
  );
}

type Props = Awaited<ReturnType<typeof listOutreach>> & { readonly page: number };

function Outreach({ next, waiting, toDecide, page }: Props) {
  const { attempts, daysBetween } = city().outreach;
  const list = pageOf(next, page, atOnce);
  return (
    <>
      <Panel title={`Als Nächstes aufzusuchen (${next.length})`} id="next">
        <p className="mt-1 text-soft">
          Höchstens {attempts} vergebliche Versuche, dazwischen mindestens {daysBetween} Tage. Wer
          nicht möchte, wird nicht mehr aufgesucht.
        </p>
        {next.length === 0 ? (
          <Empty>Heute ist niemand aufzusuchen.</Empty>
        ) : (
          <OutreachTable label="Als Nächstes aufzusuchen" rows={list.shown} />
        )}
        <PageLinks
          page={list.page}
          pages={list.pages}
          href={(number) => `/intern/roster?page=${number}#next`}
        />
      </Panel>
      {toDecide.length > 0 && (
        <Panel title={`Bitte entscheiden (${toDecide.length})`} id="decide">
          <OutreachTable label="Bitte entscheiden" rows={toDecide} />
        </Panel>
      )}
      {waiting.length > 0 && (
        <Panel title={`Vor Kurzem versucht (${waiting.length})`} id="waiting">
          <OutreachTable label="Vor Kurzem versucht" rows={waiting} />
        </Panel>
      )}
    </>
  );
}
