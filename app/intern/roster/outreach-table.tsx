import { Badge } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { RosterSummary } from "@/domain/roster/listing";
import { formatShortDate } from "@/lib/i18n/format";
import { reachWords } from "../words";
import { nextWords } from "./roster-words";
import { Who } from "./who";

type Props = { readonly label: string; readonly rows: readonly RosterSummary[] };

/** People of the roster, how far the portal has come with each, and what is to be done next. */
export function OutreachTable({ label, rows }: Props) {
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={[
        {
          head: "Wer",
          title: true,
          cell: (row) => (
            <>
              <Who row={row} />
              {row.missingSince && <Badge tone="asks">nicht mehr auf der Liste</Badge>}
            </>
          ),
        },
        { head: "Nächster Schritt", cell: ({ next }) => nextWords(next) },
        {
          head: "Stand",
          cell: ({ reach, attempts }) => (
            <>
              {reachWords[reach]}
              {attempts > 0 && (
                <span className="block text-soft">
                  {attempts === 1 ? "1 vergeblicher Versuch" : `${attempts} vergebliche Versuche`}
                </span>
              )}
            </>
          ),
        },
        {
          head: "Zuletzt",
          cell: ({ lastTryOn }) => (lastTryOn ? formatShortDate(lastTryOn) : "noch nie"),
          oneLine: true,
        },
      ]}
    />
  );
}
