import "server-only";
import { targetName } from "@/domain/offer/snapshot";
import type { TimelineActor, TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { notedOf } from "./note";
import type { AttendanceMark } from "./rules";
import type { NotedWeek } from "./two-sides";

const words: Record<AttendanceMark, string> = {
  present: "da",
  partly: "teilweise da",
  absent: "nicht gekommen",
  noLessons: "kein Unterricht",
};

/** Weeks in which they came are no event, unless the two sides say different things. */
const told: AttendanceMark[] = ["absent", "noLessons"];

/** Weeks in which a person did not come, or nobody could, and what one side changed of the other's word. */
export async function attendanceEntries(
  tx: Tx,
  { personId }: TimelineOf,
): Promise<TimelineEntry[]> {
  const rows = await tx.attendance.findMany({
    where: {
      OR: [{ mark: { in: told } }, { beforeAt: { not: null } }],
      placement: { referral: { caseFile: { personId } }, state: { not: "enteredInError" } },
    },
    include: {
      placement: {
        select: {
          endedOn: true,
          referral: {
            select: { id: true, offerSnapshot: true, office: { select: { name: true } } },
          },
        },
      },
    },
  });
  // Holidays are noted ahead: whoever has left before has none.
  const during = rows.filter(({ week, placement: { endedOn } }) => !endedOn || week <= endedOn);
  return during.map(({ placement: { referral }, ...row }) => {
    const noted = notedOf(row);
    const { mark, before } = noted;
    const week = formatShortDate(plainDate.parse(row.week));
    const what = mark ? words[mark] : "Angabe zurückgenommen";
    return {
      id: `attendance-${row.placementId}-${row.week}`,
      at: noted.at,
      kind: "placement",
      href: `/intern/referrals/${referral.id}`,
      by: whoSaid(noted),
      text: `In der Woche ab ${week} ${what}: ${targetName(referral)}`,
      ...(before && { note: `${sideWord(before)} hatte notiert: ${wordOf(before.mark)}` }),
    };
  });
}

const wordOf = (mark: AttendanceMark | null) => (mark ? words[mark] : "keine Angabe");

const sideWord = ({ side }: Pick<NotedWeek, "side">) =>
  side === "caseworker" ? "Das Teilhabemanagement" : "Der Träger";

const whoSaid = ({ userId }: Pick<NotedWeek, "userId">): TimelineActor =>
  userId ? { userId } : { named: "Träger oder Stelle" };
