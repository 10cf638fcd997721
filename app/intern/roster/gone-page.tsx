import { notFound } from "next/navigation";
import { Panel, Terms } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { goneWithList } from "@/domain/roster/gone";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { Desk } from "../desk";

type Props = {
  readonly actor: StaffActor;
  /** Of the person, or of their entry. */
  readonly id: string;
  /** What was typed about them and could not be saved any more, with its heading. */
  readonly typed: readonly (readonly [string, string])[];
};

/**
 * In place of whoever went with a list that was taken back: what happened, and what was just typed
 * about them.
 */
export async function GonePage({ actor, id, typed }: Props) {
  const gone = await goneWithList(actor, { id });
  if (!gone) notFound();
  const kept = typed.filter(([, text]) => text !== "");
  return (
    <Desk actor={actor} room="/intern/roster" title="Nicht mehr in der Zielgruppe">
      <p className="note mt-3 max-w-152">
        Diese Person war nur durch eine Liste im Portal ({gone.source}, Stand{" "}
        {formatShortDate(gone.asOf)}). <bdi>{gone.by ?? "Ein gelöschtes Konto"}</bdi> hat die Liste
        am {formatInstant(gone.at)} zurückgenommen; damit sind die Angaben zur Person gelöscht.
      </p>
      {kept.length > 0 && (
        <Panel title="Was Sie eingegeben haben" id="errors">
          <p className="mt-1 max-w-152">
            Es ist nicht gespeichert und steht hier noch eine Stunde. Gehört die Person doch dazu,
            lesen Sie bitte die richtige Liste ein und tragen es dort noch einmal ein.
          </p>
          <div className="whitespace-pre-wrap">
            <Terms rows={kept} unknown="" />
          </div>
        </Panel>
      )}
      <p className="mt-4 flex flex-wrap gap-2">
        <a className="button" href="/intern/roster">
          Zur Zielgruppe
        </a>
        <a className="button quiet" href="/intern/roster/import">
          Zu den Listen
        </a>
      </p>
    </Desk>
  );
}
