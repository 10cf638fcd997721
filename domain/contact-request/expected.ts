import "server-only";
import { nextOf } from "@/domain/appointment/next";
import { appointmentHours } from "@/domain/appointment/own";
import { byHour } from "@/domain/planned-hour/by-hour";
import { conferenceHours } from "@/domain/planned-hour/own-conferences";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";

/**
 * When a person is expected next: the first appointment or conference that is not over; and the hours, by
 * their order, at which none takes place any more though they may have it in mind.
 */
export async function expectedHours(tx: Tx, personId: string) {
  const appointments = await appointmentHours(tx, personId);
  const hours = [...appointments, ...(await conferenceHours(tx, personId))].toSorted(byHour);
  return {
    next: nextOf(
      hours.filter(({ cancelled }) => !cancelled),
      now(),
    ),
    off: hours.filter(({ cancelled }) => cancelled),
  };
}
