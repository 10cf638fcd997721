import { RowLink, RowTable } from "@/components/row-table";
import type { listEndingSoon, listUndated } from "@/domain/follow-up/gaps";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { daysBetween } from "@/lib/plain-date";
import { caseFileStateWords } from "../words";
import { decisionWords } from "./follow-up-words";

type Ending = Awaited<ReturnType<typeof listEndingSoon>>["ending"];
type Undated = Awaited<ReturnType<typeof listUndated>>["undated"];

export function EndingTable({ rows }: { rows: Ending }) {
  return (
    <RowTable
      label="Endet bald ohne nächsten Schritt"
      rows={rows}
      columns={[
        {
          head: "Geplantes Ende",
          cell: ({ plannedEnd }) => (
            <>
              {formatShortDate(plannedEnd)}
              {plannedEnd < today() && (
                <span className="block text-not">
                  {daysBetween(plannedEnd, today()) === 1
                    ? "war gestern"
                    : `vor ${daysBetween(plannedEnd, today())} Tagen`}
                  , noch nicht bestätigt
                </span>
              )}
            </>
          ),
        },
        {
          head: "Wer",
          cell: ({ caseFileId, name }) => (
            <RowLink href={`/intern/case-files/${caseFileId}`}>
              <bdi>{name}</bdi>
            </RowLink>
          ),
        },
        { head: "Teilnahme", cell: ({ target }) => target },
        {
          head: "Nächster Schritt",
          cell: ({ caseFileId }) => (
            <RowLink href={`/intern/case-files/${caseFileId}/matching`}>Passende Angebote</RowLink>
          ),
        },
      ]}
    />
  );
}

export function UndatedTable({ rows }: { rows: Undated }) {
  return (
    <RowTable
      label="Ohne nächsten Termin"
      rows={rows}
      columns={[
        {
          head: "Wer",
          cell: ({ id, name }) => (
            <RowLink href={`/intern/case-files/${id}#follow-ups`}>
              <bdi>{name}</bdi>
            </RowLink>
          ),
        },
        {
          head: "Fallakte",
          cell: ({ state, owner }) => `${caseFileStateWords[state]}, ${owner}`,
        },
        {
          head: "Zuletzt entschieden",
          cell: ({ last }) => (last ? decisionWords(last) : "noch nichts"),
        },
      ]}
    />
  );
}
