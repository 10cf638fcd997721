import "server-only";
import type { Actor } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { type AttendanceMark, openMissedWeek } from "./rules";
import { type AttendanceSide, attendanceSides, type NotedWeek, noteWeek } from "./two-sides";

type Row = NonNullable<Awaited<ReturnType<Tx["attendance"]["findFirst"]>>>;

const sideNamed = (name: string | null): AttendanceSide =>
  attendanceSides.find((side) => side === name) ?? "carrier";

/** What a row says, with who said something else before. */
export function notedOf(row: Row): NotedWeek {
  const { mark, side, userId, markedAt: at, beforeMark, beforeSide, beforeUserId, beforeAt } = row;
  const before = beforeAt && {
    ...{ mark: beforeMark, side: sideNamed(beforeSide), userId: beforeUserId, at: beforeAt },
  };
  return { mark, side: sideNamed(side), userId, at, before };
}

function columnsOf({ mark, side, userId, at, before }: NotedWeek) {
  return {
    ...{ mark, side, userId, markedAt: at },
    beforeMark: before?.mark ?? null,
    beforeSide: before?.side ?? null,
    beforeUserId: before?.userId ?? null,
    beforeAt: before?.at ?? null,
  };
}

/**
 * What is noted of placements, all weeks of them, which nobody else changes until the end of the
 * transaction.
 */
export async function lockWeeks(tx: Tx, placementIds: readonly string[]): Promise<Row[]> {
  // Two who note at once wait for each other, so that a row of missed weeks is counted once.
  const ids = placementIds.toSorted();
  await tx.$queryRaw`SELECT id FROM "Placement" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.attendance.findMany({ where: { placementId: { in: ids } } });
}

export type Said = {
  readonly week: PlainDate;
  readonly mark: AttendanceMark | null;
  readonly side: AttendanceSide;
};

/**
 * Writes what somebody says of a week, and what follows for the weeks missed in a row.
 * @param rows all that is noted of the placement, from {@link lockWeeks}
 */
export async function writeWeek(
  tx: Tx,
  actor: Actor,
  { placementId, rows }: { readonly placementId: string; readonly rows: readonly Row[] },
  { week, mark, side }: Said,
): Promise<void> {
  const userId = actor.kind === "staff" ? actor.userId : null;
  const row = rows.find((each) => each.week === week);
  const noted = noteWeek(row ? notedOf(row) : null, { mark, side, userId, at: now() });
  if (noted) {
    const said = columnsOf(noted);
    const where = { placementId_week: { placementId, week } };
    await tx.attendance.upsert({ where, create: { placementId, week, ...said }, update: said });
  } else {
    await tx.attendance.deleteMany({ where: { placementId, week } });
  }
  await countMissed(tx, placementId, [
    ...rows.filter((each) => each.week !== week),
    { week, mark: noted?.mark ?? null },
  ]);
}

async function countMissed(
  tx: Tx,
  id: string,
  rows: readonly { readonly week: string; readonly mark: AttendanceMark | null }[],
): Promise<void> {
  const { missedSeenTo } = await tx.placement.findUniqueOrThrow({ where: { id } });
  const marked = rows.flatMap(({ week, mark }) =>
    mark ? [{ week: plainDate.parse(week), mark }] : [],
  );
  const seenTo = missedSeenTo ? plainDate.parse(missedSeenTo) : null;
  const missedWeek = openMissedWeek(marked, seenTo);
  await tx.placement.update({ where: { id }, data: { missedWeek } });
}
