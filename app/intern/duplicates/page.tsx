import { Empty } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { listDuplicates } from "@/domain/merge/queries";
import { Desk } from "../desk";
import { noticeFor } from "../notices";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { likenessWords, Named } from "./likeness-words";

export default async function DuplicatesPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const page = Number(await queryValue(searchParams, "page"));
  const list = await orNotFound(listDuplicates(actor, { page }));
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title="Vielleicht doppelt"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={list.total === 1 ? "1 Paar sieht ähnlich aus" : `${list.total} Paare sehen ähnlich aus`}
    >
      <p className="mt-3">
        <a href="/intern/case-files">Zu den Fallakten</a>
      </p>
      {list.pairs.length === 0 ? (
        <Empty>
          Niemand steht zweimal hier. Verglichen werden Namen, auch in anderer Schreibweise,
          Geburtstage und Telefonnummern.
        </Empty>
      ) : (
        <RowTable
          label="Vielleicht doppelt"
          rows={list.pairs}
          columns={[
            {
              head: "Person",
              cell: ({ kept, other }) => (
                <RowLink href={`/intern/duplicates/${kept.id}/${other.id}`}>
                  <Named person={kept} />
                </RowLink>
              ),
            },
            { head: "Sieht aus wie", cell: ({ other }) => <Named person={other} /> },
            { head: "Was dafür spricht", cell: likenessWords },
          ]}
        />
      )}
      <PageLinks
        page={list.page}
        pages={list.pages}
        href={(to) => `/intern/duplicates?page=${to}`}
      />
    </Desk>
  );
}
