import { RowTable } from "@/components/row-table";
import type { previewTakeBack } from "@/domain/roster/take-back-queries";
import type { FactLabels } from "../../../../case-files/[id]/profile/profile-words";
import { Changes } from "../../../../case-files/[id]/timeline-changes";
import { WhoBriefly } from "../../../who";
import { followingWords } from "./take-back-words";

export type Preview = Awaited<ReturnType<typeof previewTakeBack>>;
type Row = Preview["rows"][number];

type Props = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly facts: FactLabels;
};

/** Whom a list has written about, and what becomes of each once it is taken back. */
export function BackRows({ label, rows, facts }: Props) {
  const told = rows.some(({ why, changes }) => why !== null || changes.length > 0);
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={[
        {
          head: "Person",
          title: true,
          cell: (row) => <WhoBriefly row={row} />,
        },
        ...(told
          ? [
              {
                head: rows.some(({ why }) => why) ? "Was seither geschehen ist" : "Was wieder gilt",
                cell: ({ why, changes }: Row) =>
                  why ? (
                    followingWords[why]
                  ) : (
                    <Changes changes={changes} kind="profile" facts={facts} />
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
