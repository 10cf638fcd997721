import "server-only";
import { isOver } from "@/domain/planned-hour/changed";
import { hourSaid, standOf, type Telling } from "@/domain/planned-hour/told";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type LoadedConference, loadConference } from "./load";
import { frameOf } from "./present";
import { personHasHeard } from "./tell-person";

/** Names how a conference stands for its person. */
export function conferenceStand(row: LoadedConference): string {
  return standOf({ ...frameOf(row), state: row.state });
}

/**
 * Whether what a message says of a conference of this person holds now; undefined where nobody is told
 * of it any more, or the text tells of something else.
 */
export async function conferenceHolds(tx: Tx, { id, personId, stand, says }: Telling) {
  const row = await loadConference(tx, { id });
  if (row?.caseFile.personId !== personId) return undefined;
  if (row.state === "held" || isOver(row, today())) return undefined;
  if (stand !== conferenceStand(row)) return false;
  const takesPlace = row.state === "planned" && row.about === "person";
  return takesPlace === (says === "takesPlace") ? true : undefined;
}

/**
 * A message has told the person of a conference, inside the caller's transaction: they know. Where it is
 * another by now, they know of it, and somebody has to tell them.
 */
export async function conferenceTold(tx: Tx, telling: Telling, holds: boolean): Promise<void> {
  const row = await loadConference(tx, telling);
  if (row?.caseFile.personId !== telling.personId) return;
  if (holds) return personHasHeard(tx, row, { personOwedAt: null });
  const personOwedAt = row.personOwedAt ?? now();
  await personHasHeard(tx, row, { personOwedAt, ...hourSaid(telling) });
}
