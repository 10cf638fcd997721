import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command, type Further } from "@/domain/command";
import { notedTold, toldBefore, toldTakenBack } from "@/domain/planned-hour/told";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";
import { type LoadedAppointment, loadAppointment } from "./load";
import { becameOf } from "./rules";

type Owed = {
  readonly personOwedAt: Date | null;
  readonly knownDay?: string;
  readonly knownTime?: string;
};

/**
 * Notes since when somebody has to tell the person of an appointment, inside the caller's transaction;
 * null once they know; and the hour that they know. @throws AppError "conflict" when it is another meanwhile
 */
export async function owePersonSince(
  tx: Tx,
  { id, version }: Pick<LoadedAppointment, "id" | "version">,
  owed: Owed,
): Promise<void> {
  const { count } = await tx.appointment.updateMany({
    where: { id, version },
    data: owed,
  });
  if (count === 0) throw conflict();
}

/**
 * Somebody has told the person how the form shows the appointment, without a message of the portal. A
 * second press changes nothing. @throws AppError "invalid" (notNow) where another stands in its place,
 *   "conflict" when it is another meanwhile
 */
export const noteAppointmentPersonTold = command({
  action: "appointment.notePersonTold",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => loadAppointment(tx, input),
  again: ({ target: { id, state, personOwedAt } }) =>
    personOwedAt || state === "moved" ? undefined : { id },
  run: async ({ tx, input: { version }, target }) => {
    const { id, state, personOwedAt } = target;
    if (state === "moved") throw invalid("", "notNow");
    if (!personOwedAt) return { id };
    if (target.version !== version) throw conflict();
    await owePersonSince(tx, target, { personOwedAt: null });
    return { id, moved: notedTold(personOwedAt, null) };
  },
  subject,
});

/** What the log says of somebody having told the person, where that can be taken back; or null. */
export function appointmentToldBefore(tx: Tx, row: LoadedAppointment) {
  return toldBefore(tx, "appointment.notePersonTold", { ...row, became: becameOf[row.state] });
}

/**
 * Takes back that somebody has told the person: noted by a slip. Somebody has to tell them, as before.
 * @throws AppError "invalid" (notNow) where there is nothing to take back, "conflict"
 */
export const takeAppointmentToldBack = command({
  action: "appointment.notePersonTold",
  input: z.object({ id: z.uuid() }),
  target: (tx, input, _actor: StaffActor) => loadAppointment(tx, input),
  again: ({ target }) => (target.personOwedAt ? toldTakenBack : undefined),
  run: async ({ tx, target: appointment }) => {
    const { id, version } = appointment;
    const told = await appointmentToldBefore(tx, appointment);
    if (!told) throw invalid("", "notNow");
    const { count } = await tx.appointment.updateMany({
      where: { id, version },
      data: { personOwedAt: told.owedAt, version: { increment: 1 } },
    });
    if (count === 0) throw conflict();
    return toldTakenBack;
  },
  subject,
});

/** What the log keeps where whoever changes an appointment says that the person knows: a slip is taken back. */
export function knewAlready(row: LoadedAppointment): Further {
  const moved = notedTold(row.personOwedAt ?? now(), null);
  return { action: "appointment.notePersonTold", subject: subject(row, { moved }) };
}

type Moved = Readonly<Record<string, string | readonly string[]>>;

/** What the log says of the person being told of an appointment. */
export function subject({ id, person }: LoadedAppointment, result?: { readonly moved?: Moved }) {
  return {
    type: "appointment" as const,
    ids: [id],
    caseFileId: person.caseFiles[0]?.id,
    detail: result?.moved,
  };
}
