import { Empty, Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { findByNumber } from "@/domain/contact-request/find";
import { RequestTable } from "./request-table";

type Props = {
  readonly actor: StaffActor;
  readonly term: string;
  /** Under which it is kept, for other lists. */
  readonly find: string;
};

/** The requests of whoever can be called under a number; and where else they may stand. */
export async function FoundRequests({ actor, term, find }: Props) {
  const { requests, total } = await findByNumber(actor, { term });
  const elsewhere = (
    <>
      <a href={`/intern/case-files?find=${find}`}>in den Fallakten</a> oder{" "}
      <a href={`/intern/roster/all?find=${find}`}>in der Zielgruppe</a>
    </>
  );
  return (
    <Panel title={`Anfragen mit dieser Nummer (${total})`} id="found">
      {total === 0 ? (
        <Empty>Unter dieser Nummer gibt es keine Anfrage. Suchen Sie auch {elsewhere}.</Empty>
      ) : (
        <>
          <RequestTable rows={requests} />
          {total > requests.length && (
            <p className="mt-2">
              Gezeigt werden die {requests.length} neuesten. Bitte geben Sie mehr Ziffern an.
            </p>
          )}
          <p className="mt-2 text-soft">Dieselbe Nummer {elsewhere} suchen</p>
        </>
      )}
    </Panel>
  );
}
