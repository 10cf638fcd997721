import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { keysOf } from "@/lib/keys-of";

const told = {
  "contactRequest.tie": "Vermerkt: Eine Anfrage kann von dieser Person sein",
  "contactRequest.move": "Wegen dieser Anfrage nach der Person gefragt, niemanden erreicht",
  "contactRequest.prove": "Bestätigt: Die Person hat die Anfrage selbst geschrieben",
  "contactRequest.disprove":
    "Bestätigung zurückgenommen: Die Anfrage hat jemand anderes geschrieben",
  "contactRequest.untie": "Anfrage wieder gelöst: Jemand anderes hat sie geschrieben",
} as const;

type Theirs = { readonly all: ReadonlySet<string>; readonly unproven: ReadonlySet<string> };

/**
 * What became of requests that were thought to be somebody's and are not, or of which nobody knows it yet: the
 * request itself does not lead to them any more, so the log names them beside it.
 */
export async function partedEntries(
  tx: Tx,
  personId: string,
  { all, unproven }: Theirs,
): Promise<TimelineEntry[]> {
  const done = await doneActions(tx, keysOf(told), { ids: [personId] });
  return done.flatMap(({ id, at, action, by, subjectIds: [requestId = ""] }): TimelineEntry[] => {
    const isTold = !all.has(requestId) || (unproven.has(requestId) && action.endsWith(".move"));
    if (!isTold) return [];
    return [
      {
        ...{ id: `request-parted-${id}`, at, kind: "request", by, text: told[action] },
        href: `/intern/inbox/${requestId}`,
      },
    ];
  });
}
