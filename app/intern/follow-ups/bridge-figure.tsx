import type { BridgeRate } from "@/domain/follow-up/bridge";

/** The portal's headline figure, with what it is a share of. */
export function BridgeFigure({ rate: { ended, bridged, takenBack } }: { rate: BridgeRate }) {
  return (
    <section className="mt-5 rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">Brückenquote</h2>
      {ended === 0 ? (
        <p className="mt-1">In den letzten zwölf Monaten ist keine Teilnahme zu Ende gegangen.</p>
      ) : (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
          <b className="text-3xl">{Math.round((bridged / ended) * 100)} %</b>
          <span>{inWords(ended, bridged)}</span>
        </p>
      )}
      <p className="mt-1 text-soft">
        Als nächster Schritt zählt eine andere angenommene oder begonnene Vermittlung oder eine
        andere Teilnahme derselben Person, die weitergeht.
      </p>
      {takenBack > 0 && <p className="mt-1 text-soft">{takenBackWords(takenBack)}</p>}
    </section>
  );
}

function inWords(ended: number, bridged: number): string {
  const when = "spätestens am letzten Tag ein nächster Schritt fest";
  return ended === 1
    ? `Eine Teilnahme ist in den letzten zwölf Monaten zu Ende gegangen; bei ihr stand ${bridged === 1 ? "" : "nicht "}${when}.`
    : `Von ${ended} Teilnahmen, die in den letzten zwölf Monaten zu Ende gegangen sind, stand bei ${bridged} ${when}.`;
}

/** What was taken back is named, so that nobody has to wonder where it went. */
function takenBackWords(takenBack: number): string {
  return takenBack === 1
    ? "In dieser Zeit wurde eine begonnene Teilnahme als irrtümlich angelegt zurückgenommen. War sie schon zu Ende, zählt sie weiter mit."
    : `In dieser Zeit wurden ${takenBack} begonnene Teilnahmen als irrtümlich angelegt zurückgenommen. Waren sie schon zu Ende, zählen sie weiter mit.`;
}
