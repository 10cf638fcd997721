import type { NotedWeeks } from "@/domain/attendance/queries";
import { formatInstant } from "@/lib/i18n/format";
import { attendanceWords } from "../words";
import { notedWords, sideWords } from "./noted-words";

/** Who has noted a week, when, and what the other side had said before. */
export function NotedBy({ noted }: Pick<NotedWeeks[number], "noted">) {
  if (!noted) return null;
  const { before } = noted;
  return (
    <p className="mt-1 text-soft">
      {notedWords(noted)}
      {before && (
        <b className="block text-ink">
          Vorher {sideWords[before.side]}:{" "}
          {before.mark ? attendanceWords[before.mark] : "keine Angabe"}, {formatInstant(before.at)}{" "}
          Uhr
        </b>
      )}
    </p>
  );
}
