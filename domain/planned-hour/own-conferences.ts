import "server-only";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";

/**
 * The conferences to come that a person knows of: they were told, or have consented that they are
 * spoken about there. Also those that were called off, through the day they were planned for.
 */
export const ownConferences = (personId: string) => ({
  ...{ about: "person", caseFile: { personId }, day: { gte: today() } },
  OR: [
    { personToldAt: { not: null } },
    { consents: { some: { withdrawnAt: null } } },
  ] satisfies object[],
});

/** Their hours, of those that are still planned. Whoever calls it has proven who asks. */
export async function comingConferences(tx: Tx, personId: string) {
  const rows = await tx.caseConference.findMany({
    where: { ...ownConferences(personId), state: "planned" },
    select: { id: true, day: true, time: true, minutes: true },
    orderBy: [{ day: "asc" }, { time: "asc" }],
  });
  return rows.map((row) => ({ ...row, day: plainDate.parse(row.day) }));
}
