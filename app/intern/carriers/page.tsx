import { redirect } from "next/navigation";
import { Badge } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { listCarriers } from "@/domain/carrier/queries";
import { Desk } from "../desk";
import { noticeFor } from "../notices";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { Trust } from "./trust-button";

/** All carriers, for those who look after them; a carrier's own people come to their own at once. */
export default async function CarriersPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  if (actor.role === "carrierEditor") redirect(`/intern/carriers/${actor.carrierId}`);
  const carriers = await orNotFound(listCarriers(actor, {}));
  const trusts = may(actor, "carrier.trust", {});
  return (
    <Desk
      actor={actor}
      room="/intern/carriers"
      title="Träger"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Wer Angebote ins Portal stellt"
    >
      {may(actor, "carrier.add", {}) && (
        <p className="mt-3">
          <a className="button" href="/intern/carriers/new">
            Träger aufnehmen
          </a>
        </p>
      )}
      <RowTable
        label="Träger"
        rows={carriers}
        columns={[
          {
            head: "Träger",
            title: true,
            cell: ({ id, name }) => <RowLink href={`/intern/carriers/${id}`}>{name}</RowLink>,
          },
          {
            head: "Team",
            cell: ({ members }) =>
              members === 0 ? <Badge tone="asks">niemand</Badge> : peopleWords(members),
          },
          { head: "Angebote", cell: ({ offers }) => String(offers) },
          {
            head: "Kleine Änderungen",
            cell: ({ publishesSmallEdits }) => (
              <Badge tone={publishesSmallEdits ? "fits" : "plain"}>
                {publishesSmallEdits ? "ohne Prüfung" : "mit Prüfung"}
              </Badge>
            ),
          },
          ...(trusts
            ? [
                {
                  head: "Ändern",
                  cell: (carrier: (typeof carriers)[number]) => <Trust carrier={carrier} />,
                },
              ]
            : []),
        ]}
      />
      <p className="mt-3 max-w-152 text-soft">
        „Ohne Prüfung“: Der Träger ändert Termine, Plätze, Gültigkeit und Kontakt sofort. Alles
        andere liest weiterhin zuerst das Teilhabemanagement.
      </p>
    </Desk>
  );
}

function peopleWords(count: number): string {
  return count === 1 ? "1 Person" : `${count} Personen`;
}
