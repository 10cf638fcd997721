import { berlinMoment } from "@/lib/berlin-instant";
import type { PlainDate } from "@/lib/plain-date";

type Hour = { readonly day: PlainDate; readonly time: string; readonly minutes: number };

/** Of appointments in the order of their hours the first that is not over; who comes late is still expected. */
export function nextOf<Appointment extends Hour>(
  appointments: readonly Appointment[],
  at: Date,
): Appointment | undefined {
  return appointments.find(
    ({ day, time, minutes }) => berlinMoment(day, time).getTime() + minutes * 60_000 > at.getTime(),
  );
}
