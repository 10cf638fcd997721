import { nextOf } from "@/domain/appointment/next";
import { berlinMoment } from "@/lib/berlin-instant";

type Appointment = Parameters<typeof nextOf>[0][number];

/**
 * The appointment that comes before anything else on a person's own page; undefined where a promised
 * call comes before it, or there is none. A promise that is past has no day any more that could.
 * @param promisedBy until when somebody calls, as far as that is promised
 */
export function appointmentFirst<One extends Appointment>(
  appointments: readonly One[],
  promisedBy: Date | null,
  at: Date,
): One | undefined {
  const next = nextOf(appointments, at);
  if (!next || !promisedBy || promisedBy <= at) return next;
  return berlinMoment(next.day, next.time) <= promisedBy ? next : undefined;
}
