import "server-only";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";

// It stands in this room, which asks neither of them, since conferences and requests both ask for it.

type Heard = {
  readonly about: string;
  readonly personToldAt: Date | null;
  readonly consents: readonly unknown[];
};

/**
 * The person has heard of a conference: somebody told them, or they have consented to it. Who takes a
 * consent back still has its hour in mind, and would come until they hear that it is off.
 */
export function hasHeard({ personToldAt, consents }: Heard): boolean {
  return personToldAt !== null || consents.length > 0;
}

/** The same of one that is about them: where it is about general matters by now they are not expected. */
export function personKnows(row: Heard): boolean {
  return row.about === "person" && hasHeard(row);
}

/**
 * The hours of the conferences of a person to come that they know of. Whoever calls it has proven who asks.
 */
export async function comingConferences(tx: Tx, personId: string) {
  const rows = await tx.caseConference.findMany({
    where: { caseFile: { personId }, state: "planned", day: { gte: today() } },
    select: {
      ...{ id: true, day: true, time: true, minutes: true },
      ...{ about: true, personToldAt: true, consents: { select: { id: true } } },
    },
    orderBy: [{ day: "asc" }, { time: "asc" }],
  });
  return rows.filter(personKnows).map(({ id, day, time, minutes }) => ({
    ...{ id, time, minutes },
    day: plainDate.parse(day),
  }));
}
