import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { inChargeOf } from "@/domain/person/in-charge";
import { isOnTheClock } from "@/lib/berlin-instant";
import type { Tx } from "@/lib/db/client";
import { AppError, invalid } from "@/lib/errors";
import type { PlainDate } from "@/lib/plain-date";
import { doubtfulField, doubtKey, overlap, unusualHour } from "./hour-doubts";

type Planned = {
  readonly personId: string;
  readonly day: PlainDate;
  readonly time: string;
  readonly minutes: number;
  /** At an office the person is alone: the caseworker is free. */
  readonly officeId: string | null;
  /** The one that it takes the place of. */
  readonly insteadOf?: string;
};

/**
 * Asks about an hour that may be a slip, until the form says that it is meant.
 * @param confirmed keys of doubts that were answered with yes
 * @throws AppError "invalid": noSuchHour; the questions askDayOff, askNight and askTaken
 */
export async function checkHour(
  tx: Tx,
  actor: StaffActor,
  planned: Planned,
  confirmed: readonly string[],
): Promise<void> {
  const { day, time } = planned;
  if (!isOnTheClock(day, time)) throw invalid("time", "noSuchHour");
  const taken = (await isTaken(tx, actor, planned)) ? ["askTaken" as const] : [];
  const issues = [...unusualHour(day, time), ...taken]
    .filter((code) => !confirmed.includes(doubtKey(code, planned)))
    .map((code) => ({ field: doubtfulField[code], code }));
  if (issues.length > 0) throw new AppError("invalid", issues);
}

/**
 * The person has another appointment then, or whoever answers for them is with somebody else: an
 * appointment goes with the owner of the case file, whoever made it.
 */
async function isTaken(tx: Tx, { userId }: StaffActor, planned: Planned): Promise<boolean> {
  const { personId, day, officeId, insteadOf } = planned;
  const ofDay = await tx.appointment.findMany({
    where: { day, state: "planned", ...(insteadOf && { id: { not: insteadOf } }) },
    select: { personId: true, officeId: true, time: true, minutes: true },
  });
  const then = ofDay.filter((other) => overlap(planned, other));
  const inCharge = await inChargeOf(tx, [personId, ...then.map((other) => other.personId)]);
  const meets = (id: string) => inCharge.get(id)?.userId ?? userId;
  return then.some(
    (other) =>
      other.personId === personId ||
      (!officeId && !other.officeId && meets(other.personId) === meets(personId)),
  );
}
