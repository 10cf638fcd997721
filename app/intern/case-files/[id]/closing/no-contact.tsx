import { Panel } from "@/components/panel";
import type { ClosingView } from "@/domain/case-file/closing-view";
import { formatShortDate } from "@/lib/i18n/format";
import { Occasion } from "../../../follow-ups/follow-up-table";

/** Whoever wants no contact: the case file may stay open, and what asks them is ended by a decision alone. */
export function NoContact({ file: { id, planned } }: { readonly file: ClosingView }) {
  const address = `/intern/case-files/${id}`;
  const [first] = planned;
  return (
    <Panel title="Die Person möchte keinen Kontakt" id="no-contact">
      <p className="mt-1 max-w-152">
        Soll die Fallakte offen bleiben, etwa weil noch ein Kurs läuft, gehen Sie{" "}
        <a href={address}>zurück zur Fallakte</a>. Sonst schließen Sie sie unten.
      </p>
      {first && (
        <>
          <p className="mt-2 max-w-152">
            Geplante Nachfragen kommen in beiden Fällen an ihrem Tag, bis jemand sie beendet:
          </p>
          <ul className="mt-1 list-disc ps-5">
            {planned.map((each) => (
              <li key={each.id}>
                <a href={`/intern/follow-ups/${each.id}`}>{formatShortDate(each.dueOn)}</a>{" "}
                <Occasion {...each} note={null} />
              </li>
            ))}
          </ul>
          <form className="mt-3" action={`${address}/closing/no-contact`} method="post">
            <input type="hidden" name="followUpId" value={first.id} />
            <input type="hidden" name="version" value={first.version} />
            <button className="button quiet" type="submit">
              {planned.length === 1
                ? "Nicht mehr nachfragen"
                : "Alle beenden: nicht mehr nachfragen"}
            </button>
          </form>
        </>
      )}
    </Panel>
  );
}
