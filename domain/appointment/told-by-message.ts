import "server-only";
import { isOver } from "@/domain/planned-hour/changed";
import { hourSaid, standOf, type Telling } from "@/domain/planned-hour/told";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { detailsOf, type LoadedAppointment, loadAppointment } from "./load";
import { owePersonSince } from "./tell-person";

/** Names how an appointment stands for its person. */
export function appointmentStand(row: LoadedAppointment): string {
  const { state, day, time, place } = detailsOf(row);
  return standOf({ id: row.id, state, day, time, place });
}

/**
 * Whether what a message says of an appointment of this person holds now; undefined where nobody is told
 * of it any more, or the text tells of something else.
 */
export async function appointmentHolds(tx: Tx, { id, personId, stand, says }: Telling) {
  const row = await loadAppointment(tx, { id });
  if (row?.personId !== personId) return undefined;
  if (row.state === "moved") return false;
  if (row.state === "kept" || row.state === "missed" || isOver(row, today())) return undefined;
  if (stand !== appointmentStand(row)) return false;
  return (row.state === "planned") === (says === "takesPlace") ? true : undefined;
}

/**
 * A message has told the person of an appointment, inside the caller's transaction: they know. Where it is
 * another by now, or another stands in its place, somebody has to tell them of that.
 */
export async function appointmentTold(tx: Tx, telling: Telling, holds: boolean): Promise<void> {
  const { id, personId } = telling;
  const row = await loadAppointment(tx, { id });
  if (row?.personId !== personId) return;
  if (holds) return owePersonSince(tx, row, { personOwedAt: null });
  const { seriesId } = row;
  const present = await tx.appointment.findFirst({
    where: { seriesId, personId, state: { in: ["planned", "cancelled"] } },
  });
  if (!present) return;
  const personOwedAt = present.personOwedAt ?? now();
  await owePersonSince(tx, present, { personOwedAt, ...hourSaid(telling) });
}
