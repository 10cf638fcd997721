import "server-only";
import { nameOf } from "@/domain/person/profile";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { gapOf } from "./coverage";
import { loadConferences } from "./load";
import { coverageAsked, frameOf, participantName } from "./present";

/**
 * Who is to hear of these persons at a conference that is not over: whom a consent of theirs names, and
 * nobody else who is invited; with the one who has consented.
 */
export async function hearersOf(tx: Tx, persons: readonly string[]) {
  const rows = await loadConferences(tx, {
    ...{ state: "planned", about: "person", day: { gte: today() } },
    caseFile: { personId: { in: [...persons] } },
  });
  return rows.flatMap((row) => {
    const { id, day, time } = frameOf(row);
    const asked = coverageAsked(row);
    const names = row.participants
      .filter(({ consent }) => gapOf(consent, asked) === null)
      .map(participantName);
    const { caseFileId, caseFile } = row;
    return names.length > 0
      ? [{ id, caseFileId, day, time, names, of: nameOf(caseFile.person) }]
      : [];
  });
}
