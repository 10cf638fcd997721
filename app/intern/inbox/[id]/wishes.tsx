import { Panel } from "@/components/panel";
import type { readContactRequest } from "@/domain/contact-request/queries";
import type { Wish } from "@/domain/contact-request/schema";
import { formatInstant } from "@/lib/i18n/format";
import { waitingWords } from "../../waiting";

type Request = Awaited<ReturnType<typeof readContactRequest>>;

/** What the person has asked for on their status page, each with the way to settle it. */
export function Wishes({ request }: { request: Request }) {
  const { callWished, reachChangedAt, erasureAskedAt, caseFileId, unproven } = request;
  if (!callWished && !reachChangedAt && !erasureAskedAt) return null;
  const waits = unproven && (callWished || erasureAskedAt);
  return (
    <Panel title="Bitten der Person">
      {waits && (
        <p className="mt-1 max-w-152 text-soft">
          Bitte klären Sie zuerst, wer die Anfrage geschrieben hat: Ein Gespräch mit jemand anderem
          erledigt diese Bitte nicht.
        </p>
      )}
      <ul className="mt-2 grid gap-3">
        {callWished && (
          <Asked
            request={request}
            wish="call"
            text={`Bittet um Anruf, wartet ${waitingWords(callWished.waitedMs)}. Zugesagt bis ${formatInstant(callWished.by)}.`}
            button="Angerufen"
          />
        )}
        {reachChangedAt && (
          <Asked
            request={request}
            wish="reach"
            text={`Hat am ${formatInstant(reachChangedAt)} geändert, wie wir sie erreichen.`}
            button={caseFileId && !unproven ? "In die Fallakte übernehmen" : "Gesehen"}
          />
        )}
        {erasureAskedAt && (
          <Asked
            request={request}
            wish="erasure"
            text={`Bittet seit ${formatInstant(erasureAskedAt)} um Löschung. Aus der Anfrage ist eine Fallakte geworden: bitte mit der Person sprechen.`}
            button="Besprochen"
          />
        )}
      </ul>
    </Panel>
  );
}

type AskedProps = { request: Request; wish: Wish; text: string; button: string };

function Asked({ request: { id, version, settles }, wish, text, button }: AskedProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="max-w-152">{text}</span>
      {settles.includes(wish) && (
        <form action={`/intern/inbox/${id}/wish`} method="post">
          <input type="hidden" name="version" value={version} />
          <button className="button quiet" type="submit" name="wish" value={wish}>
            {button}
          </button>
        </form>
      )}
    </li>
  );
}
