import { Panel } from "@/components/panel";
import type { Standing } from "@/domain/offer-desk/queries";

type Props = { readonly id: string; readonly shown: string; readonly standing: Standing };

const words = {
  onShow:
    "Pausiert oder beendet verlässt das Angebot sofort alle Listen. Seine Seite bleibt und sagt es.",
  paused: "Das Angebot steht zurzeit in keiner Liste.",
  ended: "Das Angebot ist beendet und steht in keiner Liste.",
  expired: "Die Gültigkeit ist abgelaufen. Um es wieder zu zeigen, ändern Sie „Im Portal bis“.",
} as const satisfies Record<Standing, string>;

/** Takes an offer out of the lists, or puts it back. */
export function LifecyclePanel({ id, shown, standing }: Props) {
  const stopped = standing === "paused" || standing === "ended";
  return (
    <Panel title="Pausieren oder beenden">
      <p className="mt-1">{words[standing]}</p>
      {standing !== "expired" && (
        <form
          className="mt-3 flex flex-wrap gap-2"
          action={`/intern/offers/${id}/lifecycle`}
          method="post"
        >
          <input type="hidden" name="shown" value={shown} />
          {stopped && <Choice value="running">Weiterlaufen lassen</Choice>}
          {standing === "onShow" && <Choice value="paused">Pausieren</Choice>}
          {standing !== "ended" && <Choice value="ended">Beenden</Choice>}
        </form>
      )}
    </Panel>
  );
}

function Choice({ value, children }: { value: string; children: string }) {
  return (
    <button className="button quiet" type="submit" name="lifecycle" value={value}>
      {children}
    </button>
  );
}
