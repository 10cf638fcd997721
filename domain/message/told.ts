import "server-only";
import type { z } from "zod";
import { appointmentHolds, appointmentTold } from "@/domain/appointment/told-by-message";
import { conferenceHolds, conferenceTold } from "@/domain/case-conference/told-by-message";
import type { Tx } from "@/lib/db/client";
import type { noteInput } from "./schema";
import { saysOf } from "./templates";

type Noted = z.output<typeof noteInput>;

/**
 * Whether what a message says of a conference or an appointment holds now; undefined where it says
 * nothing of one, or of one of which nobody is told any more.
 */
export async function stillHolds(tx: Tx, personId: string, input: Noted) {
  const { conferenceId, appointmentId, stand, template } = input;
  const says = saysOf(template);
  if (!says || !stand) return undefined;
  const telling = { personId, stand, says };
  if (conferenceId) return conferenceHolds(tx, { ...telling, id: conferenceId });
  if (appointmentId) return appointmentHolds(tx, { ...telling, id: appointmentId });
  return undefined;
}

/** The person knows what the message says. What does not hold any more, somebody has to tell them. */
export async function noteTold(
  tx: Tx,
  personId: string,
  { conferenceId, appointmentId }: Noted,
  holds: boolean,
): Promise<void> {
  if (conferenceId) await conferenceTold(tx, { id: conferenceId, personId }, holds);
  else if (appointmentId) await appointmentTold(tx, { id: appointmentId, personId }, holds);
}
