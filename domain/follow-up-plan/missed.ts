import "server-only";
import { randomUUID } from "node:crypto";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, type PlainDate } from "@/lib/plain-date";
import { keepADay } from "./keep-day";

type Missed = {
  readonly personId: string;
  readonly appointmentOn: PlainDate;
  /** The moment at which that was noted. */
  readonly at: Date;
};

/**
 * Plans to ask, on the next day, why somebody did not come to an appointment; in the transaction
 * that says so.
 */
export async function planAfterMissed(tx: Tx, missed: Missed): Promise<void> {
  const { personId, appointmentOn, at } = missed;
  await tx.followUp.create({
    data: {
      ...{ id: randomUUID(), personId, kind: "missedAppointment", state: "planned" },
      ...{ follows: appointmentOn, dueOn: addDays(today(), 1), createdAt: at },
    },
  });
}

/**
 * Stops what {@link planAfterMissed} planned, where it was noted by a slip and nobody has done anything with
 * it since; whoever has nothing else planned gets another day.
 * @returns false where it stays: somebody has tried, or put it off
 */
export async function stopAfterMissed(
  tx: Tx,
  { personId, appointmentOn, at }: Missed,
  userId: string,
): Promise<boolean> {
  const made = {
    personId,
    kind: "missedAppointment",
    follows: appointmentOn,
    createdAt: at,
  } as const;
  await tx.followUp.updateMany({
    where: { ...made, state: "planned", version: 0 },
    data: {
      ...{ state: "stopped", reason: "mistake" },
      ...{ settledAt: now(), settledById: userId, version: { increment: 1 } },
    },
  });
  await keepADay(tx, personId);
  return (await tx.followUp.count({ where: { ...made, state: "planned" } })) === 0;
}
