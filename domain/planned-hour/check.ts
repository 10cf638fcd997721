import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { inChargeOf } from "@/domain/person/in-charge";
import { berlinMoment, isOnTheClock } from "@/lib/berlin-instant";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { AppError, type Issue } from "@/lib/errors";
import type { PlainDate } from "@/lib/plain-date";
import { busyOn, type Presence } from "./busy";
import { doubtfulField, doubtKey, overlap, unusualHour } from "./doubts";

type Planned = Presence & {
  readonly day: PlainDate;
  readonly time: string;
  readonly minutes: number;
  /** The one that it takes the place of. */
  readonly insteadOf?: string;
};

/**
 * What is wrong with an hour, and what about it may be a slip until the form says that it is meant. Of a
 * day that is over it is only asked whether it is that: who notes a thing afterwards plans nothing.
 * @param confirmed keys of doubts that were answered with yes
 * @returns noSuchHour; the questions askPastDay, askPastHour, askDayOff, askNight and askTaken
 */
export async function hourIssues(
  tx: Tx,
  actor: StaffActor,
  planned: Planned,
  confirmed: readonly string[],
): Promise<Issue[]> {
  const { day, time } = planned;
  if (!isOnTheClock(day, time)) return [{ field: "time", code: "noSuchHour" }];
  const doubts =
    day < today()
      ? ["askPastDay" as const]
      : [
          ...(berlinMoment(day, time) < now() ? ["askPastHour" as const] : []),
          ...unusualHour(day, time),
          ...((await isTaken(tx, actor, planned)) ? ["askTaken" as const] : []),
        ];
  return doubts
    .filter((code) => !confirmed.includes(doubtKey(code, planned)))
    .map((code) => ({ field: doubtfulField[code], code }));
}

/** The same for a form in which nothing else is wrong. @throws AppError "invalid" as {@link hourIssues} */
export async function checkHour(...asked: Parameters<typeof hourIssues>): Promise<void> {
  const issues = await hourIssues(...asked);
  if (issues.length > 0) throw new AppError("invalid", issues);
}

/**
 * The person is somewhere else then, or whoever answers for them is with somebody else: what is planned
 * goes with the owner of the case file, whoever planned it.
 */
async function isTaken(tx: Tx, { userId }: StaffActor, planned: Planned): Promise<boolean> {
  const { personId, day, insteadOf } = planned;
  const then = (await busyOn(tx, day)).filter(
    (other) => other.id !== insteadOf && overlap(planned, other),
  );
  const inCharge = await inChargeOf(tx, [personId, ...then.map((other) => other.personId)]);
  const meets = (id: string) => inCharge.get(id)?.userId ?? userId;
  return then.some(
    (other) =>
      (planned.withPerson && other.withPerson && other.personId === personId) ||
      (planned.withCaseworker && other.withCaseworker && meets(other.personId) === meets(personId)),
  );
}
