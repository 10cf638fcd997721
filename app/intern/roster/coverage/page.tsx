import { Empty, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readCoverage } from "@/domain/roster/coverage";
import { Desk } from "../../desk";
import { orNotFound } from "../../page-tools";
import { CoverageBar, CoverageLegend } from "../coverage-bar";
import { CoveragePanels } from "../coverage-panels";
import { RosterTabs } from "../tabs";

export default async function CoveragePage() {
  const actor = await requireStaff();
  const coverage = await orNotFound(readCoverage(actor));
  const { all } = coverage;
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Abdeckung der Zielgruppe"
      lead="Gezählt werden alle, die zur Zielgruppe gehören: auch wen noch niemand erreicht hat, wer nicht möchte und wer weggezogen ist."
    >
      <RosterTabs actor={actor} open="/intern/roster/coverage" />
      {all ? (
        <>
          <Panel title={`Alle (${all.all})`}>
            <CoverageBar counts={all} label="Alle" />
            <CoverageLegend counts={all} />
          </Panel>
          <CoveragePanels coverage={coverage} />
        </>
      ) : (
        <Empty>Noch steht niemand auf der Liste.</Empty>
      )}
    </Desk>
  );
}
