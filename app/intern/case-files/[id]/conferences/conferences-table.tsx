import { Breakable } from "@/components/breakable";
import { Badge } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { whenWords } from "@/domain/case-conference/frame-words";
import type { ShownConference } from "@/domain/case-conference/present";
import { InClosedFile } from "../in-closed-file";
import { conferenceStateWords, placeWords } from "./conference-words";

type Props = {
  readonly label: string;
  readonly caseFileId: string;
  readonly rows: readonly ShownConference[];
};

/** Conferences that one case file shows: when, where, with whom, and whether they can take place. */
export function ConferencesTable({ label, caseFileId, rows }: Props) {
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={[
        {
          head: "Wann",
          title: true,
          cell: (row) => (
            <>
              <RowLink href={`/intern/case-files/${row.caseFileId}/conferences/${row.id}`}>
                {whenWords(row)}
              </RowLink>
              <InClosedFile row={row} shownIn={caseFileId} />
            </>
          ),
        },
        {
          head: "Wo",
          cell: (row) => (
            <bdi>
              <Breakable text={placeWords(row)} />
            </bdi>
          ),
        },
        {
          head: "Mit",
          cell: ({ participants }) => <bdi>{participants.map(({ name }) => name).join(", ")}</bdi>,
        },
        { head: "Stand", cell: (row) => <Standing conference={row} /> },
      ]}
    />
  );
}

type StandingProps = { conference: Pick<ShownConference, "state" | "about" | "covered"> };

/** The state in a word; of a planned one whether the person's consent reaches everybody. */
export function Standing({ conference: { state, about, covered } }: StandingProps) {
  if (state !== "planned") return conferenceStateWords[state];
  if (about === "general") return <Badge>nur Allgemeines</Badge>;
  return covered ? (
    <Badge tone="fits">Einwilligung liegt vor</Badge>
  ) : (
    <Badge tone="asks">Einwilligung fehlt</Badge>
  );
}
