import "server-only";
import { isNotAccompanied } from "@/domain/person/accompanied";
import type { Task } from "@/domain/today-task";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";

/** People of the roster whom nobody has reached yet and whose next try is due, or of whom somebody has to decide. */
export async function outreachTasks(tx: Tx): Promise<Task[]> {
  const { attempts: most, daysBetween } = city().outreach;
  const rows = await tx.rosterEntry.findMany({
    where: {
      outreach: { in: ["unknown", "attempted"] },
      person: { mergedIntoId: null, ...isNotAccompanied },
      OR: [{ lastTryOn: null }, { lastTryOn: { lte: addDays(today(), -daysBetween) } }],
    },
    select: {
      ...{ id: true, personId: true, attempts: true, moreAttempts: true, lastTryOn: true },
      ...{ asOf: true, missingSince: true },
    },
  });
  return rows.map((row): Task => {
    const { id, personId, attempts, lastTryOn } = row;
    const toDecide = row.missingSince !== null || attempts >= Math.max(most, row.moreAttempts);
    const since = plainDate.parse(lastTryOn ?? row.asOf);
    return {
      ...{ id, since, dueAt: null, version: null, who: { personId } },
      kind: toDecide ? "outreachDecision" : "outreach",
      dueOn: lastTryOn ? addDays(since, daysBetween) : since,
      about: aboutWords(row, toDecide),
      href: `/intern/roster/${id}`,
    };
  });
}

type Tried = { readonly attempts: number; readonly missingSince: string | null };

function aboutWords({ attempts, missingSince }: Tried, toDecide: boolean): string {
  if (missingSince) return "Steht nicht mehr auf der Liste: Was ist zu tun?";
  if (attempts === 0) return "Zielgruppe: noch nie versucht";
  const tried = attempts === 1 ? "1 Versuch" : `${attempts} Versuche`;
  return `Zielgruppe: ${tried} ohne Erfolg${toDecide ? ", weiter versuchen?" : ""}`;
}
