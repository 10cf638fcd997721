import "server-only";
import { comingAppointments } from "@/domain/appointment/coming";
import { nextOf } from "@/domain/appointment/next";
import { byHour } from "@/domain/planned-hour/by-hour";
import { comingConferences } from "@/domain/planned-hour/own-conferences";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";

/** When a person is expected next: the first appointment or conference that is not over. */
export async function nextExpected(tx: Tx, personId: string) {
  const appointments = await comingAppointments(tx, personId);
  const all = [...appointments, ...(await comingConferences(tx, personId))];
  return nextOf(all.toSorted(byHour), now());
}
