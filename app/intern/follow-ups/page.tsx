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
  const asked = await pagesOf(searchParams);
  const due = await orNotFound(listFollowUps(actor, { part: "due", page: asked.due }));
  const [ending, undated, later, rate] = await Promise.all([
    listEndingSoon(actor, { page: asked.ending }),
    listUndated(actor, { page: asked.undated }),
    listFollowUps(actor, { part: "later", page: asked.later }),
    readBridgeRate(actor),
  ]);
  const pages = { due, ending, undated, later };
  return (
    <Desk
      actor={actor}
      room="/intern/follow-ups"
      title="Nachverfolgung"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Wie geht es nach der Teilnahme weiter? Hier bleibt jede Person stehen, bis Sie entscheiden, auch wenn ihre Fallakte geschlossen ist."
    >
      <BridgeFigure rate={rate} />
      <Panel title={`Fällig (${due.total})`} id="due">
        {due.total === 0 ? (
          <Empty>Heute ist niemand zu fragen.</Empty>
        ) : (
          <>
            <FollowUpTable label="Fällig" rows={due.followUps} />
            <PageLinks {...due} of="Fällig" href={(page) => addressOf(pages, "due", page)} />
          </>
        )}
      </Panel>
      <Panel title={`Endet bald ohne nächsten Schritt (${ending.total})`} id="ending">
        <p className="mt-1 text-soft">
          Laufende Teilnahmen, die in {city().followUps.endsSoon} Tagen oder früher enden sollen,
          und danach ist noch nichts vereinbart.
        </p>
        {ending.total === 0 ? (
          <Empty>Bei allen, deren Teilnahme bald endet, steht der nächste Schritt fest.</Empty>
        ) : (
          <>
            <EndingTable rows={ending.ending} />
            <PageLinks
              {...ending}
              of="Endet bald"
              href={(page) => addressOf(pages, "ending", page)}
            />
          </>
        )}
      </Panel>
      <Panel title={`Ohne nächsten Termin (${undated.total})`} id="undated">
        {undated.total === 0 ? (
          <Empty>Für alle mit laufender Fallakte oder Teilnahme ist ein Tag geplant.</Empty>
        ) : (
          <>
            <UndatedTable rows={undated.undated} />
            <PageLinks
              {...undated}
              of="Ohne Termin"
              href={(page) => addressOf(pages, "undated", page)}
            />
          </>
        )}
      </Panel>
      <Panel title={`In den nächsten vier Wochen (${later.total})`} id="later">
        {later.total === 0 ? (
          <Empty>In den nächsten vier Wochen ist nichts geplant.</Empty>
        ) : (
          <>
            <FollowUpTable label="In den nächsten vier Wochen" rows={later.followUps} />
            <PageLinks
              {...later}
              of="Nächste vier Wochen"
              href={(page) => addressOf(pages, "later", page)}
            />
          </>
        )}
      </Panel>
    </Desk>
  );
}

const parts = ["due", "ending", "undated", "later"] as const;
type Part = (typeof parts)[number];

/** The page that is open of each list; a number that is none is the first. */
async function pagesOf(query: Query): Promise<Record<Part, number>> {
  const asked = await Promise.all(
    parts.map(async (part) => [part, Number(await queryValue(query, part)) || 1] as const),
  );
  return Object.fromEntries(asked) as Record<Part, number>;
}

/** Leafing through one list leaves the others where they are. */
function addressOf(open: Record<Part, { readonly page: number }>, part: Part, page: number) {
  const pages = parts.map((each) => [each, each === part ? page : open[each].page] as const);
  const query = new URLSearchParams(
    pages.flatMap(([name, number]) => (number > 1 ? [[name, String(number)]] : [])),
  );
  return `/intern/follow-ups${query.size > 0 ? `?${query}` : ""}#${part}`;
}
