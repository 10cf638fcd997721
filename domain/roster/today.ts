import "server-only";
import type { Task, TaskKind } from "@/domain/today-task";
import type { Tx } from "@/lib/db/client";
import { type Ranked, rankEntries, soughtOut } from "./listing";
import { askedWords } from "./next-words";

/**
 * People of the roster whose next try or talk is due, or of whom somebody has to decide: exactly those
 * of whom the roster says so. Whom no list names any more is decided about together, on one page, so
 * all of them are one thing to do: the row of who has been missing for longest.
 */
export async function outreachTasks(tx: Tx): Promise<Task[]> {
  const entries = await rankEntries(tx, soughtOut);
  const missing = entries.filter(isMissing).toSorted(longestFirst);
  const [first, ...others] = missing;
  const single = entries.filter((entry) => !isMissing(entry) || others.length === 0);
  return [
    ...single.flatMap((entry) => taskOf(entry) ?? []),
    ...(first && others.length > 0 ? [taskOfMany(first, others.length)] : []),
  ];
}

const isMissing = ({ next }: Ranked): boolean => next.kind === "decide" && next.why === "missing";

const longestFirst = (a: Ranked, b: Ranked): number =>
  sinceOf(a).localeCompare(sinceOf(b)) || a.id.localeCompare(b.id);

const sinceOf = ({ missingSince, lastTryOn, asOf }: Ranked) => missingSince ?? lastTryOn ?? asOf;

const base = (entry: Ranked) => ({
  ...{ id: entry.id, since: sinceOf(entry), dueAt: null, version: null },
  who: { personId: entry.personId },
});

function taskOf(entry: Ranked): Task | undefined {
  const { id, next, attempts, lastTryOn } = entry;
  if (next.kind !== "attempt" && next.kind !== "decide") return undefined;
  const tried = attempts === 0 ? "" : attempts === 1 ? " (1 Versuch)" : ` (${attempts} Versuche)`;
  return {
    ...base(entry),
    kind: kindOf(entry),
    // Whom nobody has tried yet was there to be tried since the list came.
    dueOn: next.kind === "attempt" && lastTryOn ? next.dueOn : sinceOf(entry),
    about: `Zielgruppe, ${askedWords(next)}${tried}`,
    href: `/intern/roster/${id}`,
  };
}

function taskOfMany(first: Ranked, others: number): Task {
  return {
    ...base(first),
    ...{ kind: "outreachDecision", dueOn: sinceOf(first), href: "/intern/roster/missing" },
    persons: others + 1,
    about: "Zielgruppe, stehen nicht mehr auf der Liste: bitte gemeinsam entscheiden",
  };
}

function kindOf({ next, reach }: Ranked): TaskKind {
  if (next.kind === "decide") return "outreachDecision";
  return reach === "reached" ? "talkAgain" : "outreach";
}
