import { Empty, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listEndingSoon, listUndated, readBridgeRate } from "@/domain/follow-up/gaps";
import { listFollowUps } from "@/domain/follow-up/queries";
import { city } from "@/lib/city/city";
import { Desk } from "../desk";
import { noticeFor } from "../notices";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { BridgeFigure } from "./bridge-figure";
import { FollowUpTable } from "./follow-up-table";
import { EndingTable, UndatedTable } from "./gap-tables";

export default async function FollowUpsPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const pageOfPart = async (part: "due" | "later") => Number(await queryValue(searchParams, part));
  const due = await orNotFound(
    listFollowUps(actor, { part: "due", page: await pageOfPart("due") }),
  );
  const later = await listFollowUps(actor, { part: "later", page: await pageOfPart("later") });
  const ending = await listEndingSoon(actor, {});
  const undated = await listUndated(actor, {});
  return (
    <Desk
      actor={actor}
      room="/intern/follow-ups"
      title="Nachverfolgung"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Wie geht es nach der Teilnahme weiter? Hier bleibt jede Person stehen, bis Sie entscheiden, auch wenn ihre Fallakte geschlossen ist."
    >
      <BridgeFigure rate={await readBridgeRate(actor)} />
      <Panel title={`Fällig (${due.total})`} id="due">
        {due.total === 0 ? (
          <Empty>Heute ist niemand zu fragen.</Empty>
        ) : (
          <>
            <FollowUpTable label="Fällig" rows={due.followUps} />
            <PageLinks {...due} href={(page) => `/intern/follow-ups?due=${page}#due`} />
          </>
        )}
      </Panel>
      <Panel title={`Endet bald ohne nächsten Schritt (${ending.length})`} id="ending">
        <p className="mt-1 text-soft">
          Laufende Teilnahmen, die in {city().followUps.endsSoon} Tagen oder früher enden sollen,
          und danach ist noch nichts vereinbart.
        </p>
        {ending.length === 0 ? (
          <Empty>Bei allen, deren Teilnahme bald endet, steht der nächste Schritt fest.</Empty>
        ) : (
          <EndingTable rows={ending} />
        )}
      </Panel>
      <Panel title={`Ohne nächsten Termin (${undated.length})`} id="undated">
        {undated.length === 0 ? (
          <Empty>Für alle, die begleitet werden oder gerade teilnehmen, ist ein Tag geplant.</Empty>
        ) : (
          <UndatedTable rows={undated} />
        )}
      </Panel>
      <Panel title={`In den nächsten vier Wochen (${later.total})`} id="later">
        {later.total === 0 ? (
          <Empty>In den nächsten vier Wochen ist nichts geplant.</Empty>
        ) : (
          <>
            <FollowUpTable label="In den nächsten vier Wochen" rows={later.followUps} />
            <PageLinks {...later} href={(page) => `/intern/follow-ups?later=${page}#later`} />
          </>
        )}
      </Panel>
    </Desk>
  );
}
