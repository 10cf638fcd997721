import { profileOf } from "@/domain/person/profile";
import { db } from "@/lib/db/client";

/**
 * All that is known of everybody and what lists say of them, without the numbers of how often a row
 * was written.
 */
export async function everybody() {
  const persons = await db.person.findMany({ orderBy: { id: "asc" } });
  const entries = await db.rosterEntry.findMany({ orderBy: { id: "asc" } });
  const followUps = await db.followUp.findMany({ orderBy: { id: "asc" } });
  return {
    persons: persons.map((row) => ({ id: row.id, ...profileOf(row) })),
    entries: entries.map(({ version: _version, listedAs, listedBy, ...entry }) => ({
      ...entry,
      listedAs: listedAs.toSorted(),
      listedBy: listedBy.toSorted(),
    })),
    planned: followUps.filter(({ state }) => state === "planned").map(({ dueOn }) => dueOn),
  };
}
