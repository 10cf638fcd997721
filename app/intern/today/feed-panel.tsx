import { Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { readOwnFeed } from "@/domain/calendar-feed/feed";
import { formatInstant } from "@/lib/i18n/format";

/** The secret address for one's own calendar program: made, renewed, ended. */
export async function FeedPanel({ actor, address }: { actor: StaffActor; address: string }) {
  const since = await readOwnFeed(actor, {});
  return (
    <Panel title="Ihr Kalender" id="feed">
      <p className="mt-1 max-w-prose text-soft">
        Ihr Kalenderprogramm kann Termine und Nachverfolgungen von einer geheimen Adresse holen. Es
        bekommt Tag, Uhrzeit und die Kennung der Person, keinen Namen, keinen Ort und keine Notiz.
      </p>
      {address && (
        <div className="note mt-3" role="status">
          <p className="font-bold">
            Diese Adresse steht nur jetzt hier. Fügen Sie sie in Ihrem Kalenderprogramm als
            Abonnement hinzu, und geben Sie sie niemandem:
          </p>
          <p className="mt-1 break-all">
            <code>{address}</code>
          </p>
        </div>
      )}
      <p className="mt-3">
        {since ? `Eingerichtet am ${formatInstant(since)}.` : "Noch keine Adresse eingerichtet."}
      </p>
      <form className="mt-2 flex flex-wrap gap-2" action="/intern/today/feed" method="post">
        <button className="button quiet" type="submit" name="then" value="make">
          {since ? "Neue Adresse, die alte beenden" : "Adresse einrichten"}
        </button>
        {since && (
          <button className="button quiet" type="submit" name="then" value="end">
            Adresse beenden
          </button>
        )}
      </form>
    </Panel>
  );
}
