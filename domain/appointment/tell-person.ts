import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { knownBefore, owedAfter } from "@/domain/planned-hour/changed";
import { berlinMoment } from "@/lib/berlin-instant";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { type LoadedAppointment, loadAppointment } from "./load";

/**
 * What is kept of one that is moved or called off: the hour that the person knows, and that somebody has
 * to tell them, unless they know already. Of what has begun nobody is told any more that it is called off.
 */
export function changedFor(before: LoadedAppointment, isKnown: boolean) {
  return isKnown ? { ...knownBefore(before), personOwedAt: null } : owedAfter(before);
}

/** True for an appointment that has begun. */
export function hasBegun({ day, time }: Pick<LoadedAppointment, "day" | "time">): boolean {
  return berlinMoment(plainDate.parse(day), time) <= now();
}

/**
 * The person was told how an appointment is planned now, or that it is not, inside the caller's
 * transaction.
 */
export async function appointmentTold(
  tx: Tx,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<void> {
  await tx.appointment.updateMany({ where: { id, personId }, data: { personOwedAt: null } });
}

/** Somebody has told the person, without a message of the portal. A second press changes nothing. */
export const noteAppointmentPersonTold = command({
  action: "appointment.notePersonTold",
  input: z.object({ id: z.uuid() }),
  target: (tx, input, _actor: StaffActor) => loadAppointment(tx, input),
  run: async ({ tx, target }) => {
    if (target.personOwedAt) await appointmentTold(tx, target);
    return { id: target.id };
  },
  subject: ({ id, person }) => ({
    type: "appointment",
    ids: [id],
    caseFileId: person.caseFiles[0]?.id,
  }),
});
