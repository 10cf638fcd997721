import { Breakable } from "@/components/breakable";
import { Badge, Empty } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { whenWords } from "@/domain/case-conference/frame-words";
import { listComingConferences } from "@/domain/case-conference/queries";
import { placeWords } from "../case-files/[id]/conferences/conference-words";
import { Standing } from "../case-files/[id]/conferences/conferences-table";
import { Desk } from "../desk";
import { orNotFound } from "../page-tools";

/** All conferences that are planned, of all case files. */
export default async function ComingConferencesPage() {
  const actor = await requireStaff();
  const rows = await orNotFound(listComingConferences(actor, {}));
  return (
    <Desk
      actor={actor}
      room="/intern/conferences"
      title="Fallkonferenzen"
      lead="Was geplant ist, und ob die Person eingewilligt hat. Geplant wird in der Fallakte."
    >
      {rows.length === 0 ? (
        <Empty>
          Keine Fallkonferenz geplant. Eine neue planen Sie in der Fallakte der Person, unter
          „Fallkonferenzen“.
        </Empty>
      ) : (
        <RowTable
          label="Geplante Fallkonferenzen"
          rows={rows}
          columns={[
            {
              head: "Wann",
              title: true,
              cell: (row) => (
                <>
                  <RowLink href={`/intern/case-files/${row.caseFileId}/conferences/${row.id}`}>
                    {whenWords(row)}
                  </RowLink>{" "}
                  {row.isOver && <Badge tone="asks">ohne Ergebnis</Badge>}
                </>
              ),
            },
            { head: "Person", cell: ({ name }) => <bdi>{name}</bdi> },
            {
              head: "Wo",
              cell: (row) => (
                <bdi>
                  <Breakable text={placeWords(row)} />
                </bdi>
              ),
            },
            { head: "Mit", cell: ({ invited }) => <bdi>{invited.join(", ")}</bdi> },
            { head: "Stand", cell: (row) => <Standing conference={row} /> },
          ]}
        />
      )}
    </Desk>
  );
}
