import type { AttendanceSide, NotedWeek } from "@/domain/attendance/two-sides";
import { formatInstant } from "@/lib/i18n/format";

export const sideWords: Record<AttendanceSide, string> = {
  caseworker: "vom Teilhabemanagement",
  carrier: "vom Träger",
  office: "von der Stelle",
};

/** By whom a week was noted, and when. */
export function notedWords({ mark, side, at }: Omit<NotedWeek, "before">): string {
  return `${mark ? "notiert" : "zurückgenommen"} ${sideWords[side]}, ${formatInstant(at)} Uhr`;
}
