import "server-only";
import { berlinDate } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { isVain } from "./reach";
import type { Result } from "./vocabulary";

/** What the next try of a person goes by, counted anew from the contacts that stand. */
export async function standingTries(tx: Tx, personId: string) {
  const standing = await tx.contact.findMany({
    where: { personId, takenBackAt: null },
    orderBy: { at: "desc" },
    select: { at: true, medium: true, result: true },
  });
  const [last] = standing;
  const reached = standing.findIndex(({ result }) => !isVain(result as Result));
  return {
    attempts: reached < 0 ? standing.length : reached,
    lastTryOn: last ? berlinDate(last.at) : null,
    lastMedium: last?.medium ?? null,
    wrongNumber: last?.result === "wrongDetails" && last.medium !== "visit",
  };
}
