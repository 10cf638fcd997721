import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { readColumns } from "@/domain/roster/import-queries";
import { columnUses } from "@/domain/roster/list-fields";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, type Query, queryValue } from "../../../page-tools";
import { FileFacts } from "../file-facts";
import { rowsWord, useWords } from "../import-words";
import { orSettled } from "../settled";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** What each column of an uploaded list holds: guessed, and shown with a few of its cells. */
export default async function ColumnsPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const list = await orSettled(actor, id, readColumns(actor, { id }));
  const draft = await loadDraft("roster-columns", await queryValue(searchParams, "draft"));
  const form = formState(draft, { uses: "Spalten" });
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Spalten zuordnen"
      lead={`${list.source}, Stand ${formatShortDate(list.asOf)}: ${rowsWord(list.rows)}. Schritt 1 von 2.`}
    >
      <ErrorSummary title="Bitte prüfen Sie die Spalten" issues={form.summary} />
      <FileFacts list={list} />
      <Panel title="Was steht in welcher Spalte?">
        <p className="mt-1 text-soft">
          Vorgeschlagen nach den Überschriften. Ihre Zuordnung gilt auch für die nächste Liste.
        </p>
        <form action={`/intern/roster/import/${id}/columns`} method="post" id="uses">
          <DraftField token={form.draft} />
          <input type="hidden" name="version" value={list.version} />
          <input type="hidden" name="columns" value={list.columns.length} />
          <RowTable
            label="Spalten"
            rows={list.columns}
            columns={[
              {
                head: "Überschrift",
                cell: ({ id: index, heading }) => (
                  <b>{heading || `Spalte ${Number(index) + 1}, ohne Überschrift`}</b>
                ),
              },
              {
                head: "Zum Beispiel",
                cell: ({ samples }) => (
                  <bdi className="text-soft">{samples.join(" · ") || "leer"}</bdi>
                ),
              },
              {
                head: "Bedeutung",
                cell: ({ id: index, heading, use }) => (
                  <SelectField
                    name={`column-${index}`}
                    label={
                      <span className="sr-only">
                        Bedeutung von {heading || `Spalte ${Number(index) + 1}`}
                      </span>
                    }
                    value={form.value(`column-${index}`) || use}
                    options={columnUses.map((value) => ({ value, label: useWords[value] }))}
                  />
                ),
              },
            ]}
          />
          <button className="button mt-4" type="submit">
            Weiter zur Vorschau
          </button>
        </form>
      </Panel>
    </Desk>
  );
}
