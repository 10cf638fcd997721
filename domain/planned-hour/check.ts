import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { berlinMoment, isOnTheClock } from "@/lib/berlin-instant";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { AppError, type Issue } from "@/lib/errors";
import { doubtfulField, doubtKey, unusualHour } from "./doubts";
import { type Planned, whatIsThen } from "./taken";

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
          ...((await whatIsThen(tx, actor, planned)).length > 0 ? ["askTaken" as const] : []),
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
