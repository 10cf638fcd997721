import { Badge } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { occasionWords } from "@/domain/follow-up/occasion";
import type { listFollowUps } from "@/domain/follow-up/queries";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { caseFileStateWords } from "../words";
import { dueWords } from "./follow-up-words";

type Rows = Awaited<ReturnType<typeof listFollowUps>>["followUps"];

/** Who is to be asked, about what, and who answers for them now. */
export function FollowUpTable({ label, rows }: { label: string; rows: Rows }) {
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={[
        {
          head: "Tag",
          cell: ({ dueOn, due }) => (
            <>
              <Badge tone={due ? "asks" : "plain"} nowrap>
                {dueWords(dueOn, today())}
              </Badge>
              <span className="block text-soft">{formatShortDate(dueOn)}</span>
            </>
          ),
        },
        {
          head: "Wer",
          cell: ({ id, name }) => (
            <RowLink href={`/intern/follow-ups/${id}`}>
              <bdi>{name}</bdi>
            </RowLink>
          ),
        },
        { head: "Anlass", cell: (row) => <Occasion {...row} /> },
        {
          head: "Fallakte",
          cell: ({ caseFile }) =>
            caseFile ? `${caseFileStateWords[caseFile.state]}, ${caseFile.owner}` : "–",
        },
        { head: "Nicht erreicht", cell: ({ attempts }) => (attempts > 0 ? `${attempts}-mal` : "") },
      ]}
    />
  );
}

type OccasionProps = Parameters<typeof occasionWords>[0] & {
  readonly target: string | null;
  readonly note?: string | null;
};

/** Why on that day, after what, and what was noted. */
export function Occasion({ target, note, ...about }: OccasionProps) {
  return (
    <>
      {target && <b className="block">{target}</b>}
      {occasionWords(about)}
      {note && (
        <span className="line-clamp-2 text-soft" dir="auto">
          {note}
        </span>
      )}
    </>
  );
}
