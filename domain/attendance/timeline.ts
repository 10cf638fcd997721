import "server-only";
import { targetName } from "@/domain/offer/snapshot";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";

/** Weeks in which a person did not come, as they were noted. Weeks in which they came are no event. */
export async function attendanceEntries(
  tx: Tx,
  { personId }: TimelineOf,
): Promise<TimelineEntry[]> {
  const rows = await tx.attendance.findMany({
    where: {
      mark: "absent",
      placement: { referral: { caseFile: { personId } }, state: { not: "enteredInError" } },
    },
    include: {
      placement: {
        select: {
          referral: {
            select: { id: true, offerSnapshot: true, office: { select: { name: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ placementId, week, userId, markedAt, placement: { referral } }) => ({
    id: `attendance-${placementId}-${week}`,
    at: markedAt,
    kind: "placement",
    href: `/intern/referrals/${referral.id}`,
    by: userId ? { userId } : { named: "Träger oder Stelle" },
    text: `In der Woche ab ${formatShortDate(plainDate.parse(week))} nicht gekommen: ${targetName(referral)}`,
  }));
}
