import type { NotedWeeks } from "@/domain/attendance/queries";
import type { AttendanceSide } from "@/domain/attendance/two-sides";
import { formatInstant } from "@/lib/i18n/format";
import { attendanceWords } from "../words";

const sides: Record<AttendanceSide, string> = {
  caseworker: "vom Teilhabemanagement",
  carrier: "vom Träger",
  office: "von der Stelle",
};

/** Who has noted a week, when, and what the other side had said before. */
export function NotedBy({ noted }: Pick<NotedWeeks[number], "noted">) {
  if (!noted) return null;
  const { mark, side, at, before } = noted;
  return (
    <p className="mt-1 text-soft">
      {mark ? "notiert" : "zurückgenommen"} {sides[side]}, {formatInstant(at)} Uhr
      {before && (
        <b className="block text-ink">
          Vorher {sides[before.side]}: {before.mark ? attendanceWords[before.mark] : "keine Angabe"}
          , {formatInstant(before.at)} Uhr
        </b>
      )}
    </p>
  );
}
