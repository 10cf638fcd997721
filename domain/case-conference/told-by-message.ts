import "server-only";
import type { Further } from "@/domain/command";
import { becameOf } from "@/domain/planned-hour/own-conferences";
import { toTell } from "@/domain/planned-hour/to-tell";
import {
  holdsNow,
  hourSaid,
  standOf,
  type Telling,
  toldByMessage,
} from "@/domain/planned-hour/told";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type LoadedConference, loadConference, subjectOf } from "./load";
import { frameOf } from "./present";
import { personHasHeard } from "./tell-person";

/** Names how a conference stands for its person. */
export function conferenceStand(row: LoadedConference): string {
  return standOf({ ...frameOf(row), state: row.state });
}

/** Whether what a message says of a conference of this person holds now, as {@link holdsNow} says. */
export async function conferenceHolds(tx: Tx, telling: Telling) {
  const row = await loadConference(tx, telling);
  if (row?.caseFile.personId !== telling.personId) return undefined;
  return holdsNow({ ...row, became: becameOf(row) }, conferenceStand(row), telling);
}

/**
 * A message has told the person of a conference, inside the caller's transaction: they know. Where it is
 * another by now, they know of it, and somebody has to tell them.
 * @returns what the log is to keep of it
 */
export async function conferenceTold(tx: Tx, telling: Telling, holds: boolean): Promise<Further[]> {
  const row = await loadConference(tx, telling);
  if (row?.caseFile.personId !== telling.personId) return [];
  if (holds) {
    await personHasHeard(tx, row, { personOwedAt: null });
    const detail = toldByMessage(row.personOwedAt, row.personToldAt);
    const subject = { ...subjectOf(row), detail };
    return row.knownDay ? [{ action: "caseConference.notePersonTold", subject }] : [];
  }
  const personOwedAt = row.personOwedAt ?? now();
  await personHasHeard(tx, row, { personOwedAt, ...hourSaid(telling) });
  return [];
}

/** What is to be told to the person instead of a message that was overtaken; null: nothing. */
export async function conferenceToTell(tx: Tx, { id, personId }: Telling) {
  const row = await loadConference(tx, { id });
  const says = row?.caseFile.personId === personId && toTell({ ...row, became: becameOf(row) });
  return says ? { id, says } : null;
}
