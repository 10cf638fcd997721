import "server-only";
import type { Further } from "@/domain/command";
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
import { detailsOf, type LoadedAppointment, loadAppointment } from "./load";
import { becameOf } from "./rules";
import { owePersonSince, subject } from "./tell-person";

/** Names how an appointment stands for its person. */
export function appointmentStand(row: LoadedAppointment): string {
  const { state, day, time, place } = detailsOf(row);
  return standOf({ id: row.id, state, day, time, place });
}

/** Whether what a message says of an appointment of this person holds now, as {@link holdsNow} says. */
export async function appointmentHolds(tx: Tx, telling: Telling) {
  const row = await loadAppointment(tx, telling);
  if (row?.personId !== telling.personId) return undefined;
  if (row.state === "moved") return false;
  return holdsNow({ ...row, became: becameOf[row.state] }, appointmentStand(row), telling);
}

/**
 * A message has told the person of an appointment, inside the caller's transaction: they know. Where it is
 * another by now, or another stands in its place, somebody has to tell them of that.
 * @returns what the log is to keep of it
 */
export async function appointmentTold(
  tx: Tx,
  telling: Telling,
  holds: boolean,
): Promise<Further[]> {
  const { id, personId } = telling;
  const row = await loadAppointment(tx, { id });
  if (row?.personId !== personId) return [];
  if (holds) {
    await owePersonSince(tx, row, { personOwedAt: null });
    const detail = { moved: toldByMessage(row.personOwedAt, null) };
    return row.knownDay
      ? [{ action: "appointment.notePersonTold", subject: subject(row, detail) }]
      : [];
  }
  const present = await presentOf(tx, row);
  if (!present) return [];
  const personOwedAt = present.personOwedAt ?? now();
  await owePersonSince(tx, present, { personOwedAt, ...hourSaid(telling) });
  return [];
}

/** Of those that stand in each other's place the one that may still be told of. */
function presentOf(tx: Tx, { seriesId, personId }: LoadedAppointment) {
  return tx.appointment.findFirst({
    where: { seriesId, personId, state: { in: ["planned", "missed", "cancelled"] } },
  });
}

/** What is to be told to the person instead of a message that was overtaken; null: nothing. */
export async function appointmentToTell(tx: Tx, { id, personId }: Telling) {
  const row = await loadAppointment(tx, { id });
  const present = row?.personId === personId ? await presentOf(tx, row) : null;
  const says = present && toTell({ ...present, became: becameOf[present.state] });
  return says ? { id: present.id, says } : null;
}
