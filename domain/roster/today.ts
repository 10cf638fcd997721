import "server-only";
import type { Task, TaskKind } from "@/domain/today-task";
import type { Tx } from "@/lib/db/client";
import { type Ranked, rankEntries, soughtOut } from "./listing";
import { askedWords } from "./next-words";

/**
 * People of the roster whose next try or talk is due, or of whom somebody has to decide: exactly those
 * of whom the roster says so.
 */
export async function outreachTasks(tx: Tx): Promise<Task[]> {
  const entries = await rankEntries(tx, soughtOut);
  return entries.flatMap((entry): Task[] => {
    const { id, personId, next, attempts, lastTryOn, asOf, missingSince } = entry;
    if (next.kind !== "attempt" && next.kind !== "decide") return [];
    const since = missingSince ?? lastTryOn ?? asOf;
    const tried = attempts === 0 ? "" : attempts === 1 ? " (1 Versuch)" : ` (${attempts} Versuche)`;
    return [
      {
        ...{ id, since, dueAt: null, version: null, who: { personId } },
        kind: kindOf(entry),
        // Whom nobody has tried yet was there to be tried since the list came.
        dueOn: next.kind === "attempt" && lastTryOn ? next.dueOn : since,
        about: `Zielgruppe, ${askedWords(next)}${tried}`,
        href: `/intern/roster/${id}`,
      },
    ];
  });
}

function kindOf({ next, reach }: Ranked): TaskKind {
  if (next.kind === "decide") return "outreachDecision";
  return reach === "reached" ? "talkAgain" : "outreach";
}
