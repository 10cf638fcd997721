import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import type { Further } from "@/domain/command";
import { changedFor, hasBegun } from "@/domain/planned-hour/changed";
import { takeBackAbout } from "@/domain/planned-hour/mail-about";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import { detailsOf, loadAppointment, loadAppointments } from "./load";

/** The appointments of a person that have not begun, by their hour: closing their case file asks about each. */
export async function appointmentsAtClosing(tx: Tx, personId: string) {
  const rows = await loadAppointments(tx, { personId, state: "planned", day: { gte: today() } });
  const coming = rows.map(detailsOf);
  return coming.filter((each) => !hasBegun(each));
}

/**
 * Calls an appointment off together with the case file, inside the caller's transaction; somebody has to
 * tell the person.
 * @throws AppError "conflict" where somebody has settled it meanwhile
 */
export async function cancelAtClosing(
  tx: Tx,
  { userId }: StaffActor,
  { id, caseFileId }: { readonly id: string; readonly caseFileId: string },
): Promise<Further[]> {
  const before = await loadAppointment(tx, { id });
  if (!before) return [];
  const { count } = await tx.appointment.updateMany({
    where: { id, state: "planned", version: before.version },
    data: {
      ...changedFor(before, { isKnown: false }),
      ...{ state: "cancelled", settledAt: now(), settledById: userId },
      version: { increment: 1 },
    },
  });
  if (count === 0) throw conflict();
  await takeBackAbout(tx, id);
  const detail = { from: "planned", to: "cancelled" };
  return [
    {
      action: "appointment.settle",
      subject: { type: "appointment", ids: [id], caseFileId, detail },
    },
  ];
}
