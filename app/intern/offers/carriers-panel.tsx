import { Badge, Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import { listCarrierTrust } from "@/domain/offer-revision/queries";
import { orNotFound } from "../page-tools";

/** Which carriers may change places, dates, hours and contact without a review. */
export async function CarriersPanel({ actor }: { actor: StaffActor }) {
  const carriers = await orNotFound(listCarrierTrust(actor, {}));
  return (
    <Panel title="Kleine Änderungen ohne Prüfung">
      <p className="mt-1 max-w-152 text-soft">
        Wer das darf, ändert Termine, Plätze, Gültigkeit und Kontakt sofort. Alles andere lesen
        weiterhin Sie zuerst.
      </p>
      <RowTable
        label="Kleine Änderungen ohne Prüfung"
        rows={carriers}
        columns={[
          { head: "Träger", cell: ({ name }) => name },
          {
            head: "Kleine Änderungen",
            cell: ({ allowed }) => (
              <Badge tone={allowed ? "fits" : "plain"}>
                {allowed ? "ohne Prüfung" : "mit Prüfung"}
              </Badge>
            ),
          },
          { head: "Ändern", cell: (carrier) => <Trust carrier={carrier} /> },
        ]}
      />
    </Panel>
  );
}

type Carrier = Awaited<ReturnType<typeof listCarrierTrust>>[number];

function Trust({ carrier: { slug, name, allowed } }: { carrier: Carrier }) {
  const label = allowed ? "Prüfung verlangen" : "Ohne Prüfung erlauben";
  return (
    <form action="/intern/offers/trust" method="post">
      <input type="hidden" name="carrier" value={slug} />
      <button
        className="button quiet"
        type="submit"
        name="allowed"
        value={allowed ? "no" : "yes"}
        aria-label={`${label}: ${name}`}
      >
        {label}
      </button>
    </form>
  );
}
