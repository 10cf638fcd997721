import "server-only";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { detailsOf, loadAppointments } from "./load";

/**
 * The appointments a person has before them, by their hour: for the page that is theirs, and for
 * messages to them. Whoever calls it has proven who asks; nothing in it names the person.
 */
export async function comingAppointments(tx: Tx, personId: string) {
  const rows = await loadAppointments(tx, { personId, state: "planned", day: { gte: today() } });
  return rows.map(detailsOf);
}

export type ComingAppointment = Awaited<ReturnType<typeof comingAppointments>>[number];
