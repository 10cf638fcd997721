import "server-only";
import { randomUUID } from "node:crypto";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, type PlainDate } from "@/lib/plain-date";

/**
 * Plans to ask, on the next day, why somebody did not come to an appointment; in the transaction
 * that says so.
 */
export async function planAfterMissed(
  tx: Tx,
  personId: string,
  appointmentOn: PlainDate,
): Promise<void> {
  await tx.followUp.create({
    data: {
      ...{ id: randomUUID(), personId, kind: "missedAppointment", state: "planned" },
      ...{ follows: appointmentOn, dueOn: addDays(today(), 1), createdAt: now() },
    },
  });
}
