import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { listWords } from "./list-words";
import { type TakeBackPart, takeBackParts } from "./take-back-plan";

/** What a list that was taken back had done to whom it did not bring into being. */
const deedWords: Record<Exclude<TakeBackPart, "stays" | "goes">, string> = {
  restored: "Zielgruppenliste eingelesen: Angaben der Person geändert",
  unlisted: "Auf die Zielgruppenliste gekommen",
  missingAgain: "Zielgruppenliste eingelesen: die Person war wieder darauf",
  missingNoMore: "Zielgruppenliste eingelesen: die Person war nicht mehr darauf",
  asBefore: "Zielgruppenliste eingelesen: die Person war darauf",
};

/**
 * What lists did to a person that were taken back, each when it was carried out, and when it was taken
 * back. Of what was taken back before this was kept, the log knows the taking back alone.
 */
export async function takenBackEntries(tx: Tx, personId: string): Promise<TimelineEntry[]> {
  const kept = await tx.rosterTakenBack.findMany({ where: { personId }, include: { list: true } });
  const listIds = kept.map(({ importId }) => importId);
  const carriedOut = await doneActions(tx, ["rosterImport.apply"], { ids: listIds });
  const entries = kept.flatMap(({ id, importId, part, at, userId, list }): TimelineEntry[] => {
    const done = carriedOut.find(({ subjectIds }) => subjectIds.includes(importId));
    const known = takeBackParts.find((each) => each === part);
    const words = known && known !== "stays" && known !== "goes" ? deedWords[known] : undefined;
    return [
      ...(words && list.settledAt
        ? [entry(`list-${id}`, list.settledAt, done?.by ?? null, `${words} (${listWords(list)})`)]
        : []),
      entry(`list-back-${id}`, at, userId ? { userId } : null, backWords(list)),
    ];
  });
  return [...entries, ...(await loggedAlone(tx, personId, listIds))];
}

async function loggedAlone(tx: Tx, personId: string, kept: readonly string[]) {
  const all = await doneActions(tx, ["rosterImport.takeBack"], { ids: [personId] });
  const done = all.filter(({ subjectIds }) => !subjectIds.some((id) => kept.includes(id)));
  if (done.length === 0) return [];
  const lists = await tx.rosterImport.findMany({
    where: { id: { in: done.flatMap(({ subjectIds }) => subjectIds[0] ?? []) } },
    select: { id: true, source: true, asOf: true },
  });
  const byId = new Map(lists.map((list) => [list.id, list]));
  return done.map(({ id, at, by, subjectIds }) =>
    entry(`back-${id}`, at, by, backWords(byId.get(subjectIds[0] ?? ""))),
  );
}

function backWords(list: Parameters<typeof listWords>[0] | undefined): string {
  return `Zielgruppenliste zurückgenommen${list ? ` (${listWords(list)})` : ""}`;
}

function entry(id: string, at: Date, by: TimelineEntry["by"], text: string): TimelineEntry {
  return { id: `roster-${id}`, at, kind: "contact", by, text };
}
