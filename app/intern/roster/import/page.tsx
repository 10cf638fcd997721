import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { FileField, TextField } from "@/components/form/fields";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { listImports } from "@/domain/roster/import-queries";
import type { Extent } from "@/domain/roster/list-extent";
import { today } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { Desk } from "../../desk";
import { type FormState, formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { RosterTabs } from "../tabs";
import { extentWords, rowsWord, sumWords } from "./import-words";
import { TakenBack } from "./taken-back";

export default async function ImportPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const imports = await orNotFound(listImports(actor, {}));
  const draft = await loadDraft("roster-upload", await queryValue(searchParams, "draft"));
  const form = formState(draft, {
    ...{
      source: "Von wem",
      asOf: "Stand der Liste",
      extent: "Ganze Liste oder Ergänzung",
      file: "Datei",
    },
  });
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Liste einlesen"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Sie sehen zuerst, was aus jeder Zeile würde. Geschrieben wird erst, wenn Sie es bestätigen."
    >
      <RosterTabs actor={actor} open="/intern/roster/import" />
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <UploadPanel form={form} source={imports[0]?.source ?? ""} />
      <Panel title="Bisherige Listen" id="lists">
        {imports.length === 0 ? (
          <Empty>Noch ist keine Liste eingelesen.</Empty>
        ) : (
          <ImportTable rows={imports} />
        )}
      </Panel>
    </Desk>
  );
}

function UploadPanel({ form, source }: { form: FormState; source: string }) {
  return (
    <Panel title="Neue Liste" id="upload">
      <form
        action="/intern/roster/import/upload"
        method="post"
        encType="multipart/form-data"
        noValidate
      >
        <DraftField token={form.draft} />
        <div className="grid gap-x-8 md:grid-cols-2">
          <TextField
            {...form.field("source")}
            value={form.value("source") || source}
            label="Von wem"
            hint="Zum Beispiel: Fachdienst Zuwanderung"
          />
          <TextField
            {...form.field("asOf")}
            value={form.value("asOf") || today()}
            label="Stand der Liste"
            type="date"
          />
        </div>
        <RadioGroup
          {...form.field("extent")}
          legend="Ist das die ganze Liste oder eine Ergänzung?"
          choices={extentChoices}
        />
        <FileField
          name="file"
          label="Datei"
          hint="CSV oder XLSX, höchstens 10.000 Zeilen und 8 MB. Sie wird verschlüsselt aufbewahrt, bis Sie entscheiden, höchstens zwei Tage, und danach gelöscht."
          error={form.error("file")}
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <button className="button mt-4" type="submit">
          Hochladen und prüfen
        </button>
      </form>
    </Panel>
  );
}

const extentChoices: readonly { value: Extent; label: string }[] = [
  { value: "whole", label: "Die ganze Liste: Wer nicht darauf steht, wird so vermerkt." },
  { value: "addition", label: "Eine Ergänzung: Wer nicht darauf steht, bleibt auf der Liste." },
];

type Rows = Awaited<ReturnType<typeof listImports>>;

const stateWords: Record<Rows[number]["state"], string> = {
  open: "wartet auf Ihre Entscheidung",
  applied: "übernommen",
  discarded: "verworfen",
  forgotten: "nicht entschieden, gelöscht",
  takenBack: "zurückgenommen",
};

function ImportTable({ rows }: { rows: Rows }) {
  return (
    <RowTable
      label="Bisherige Listen"
      rows={rows}
      columns={[
        {
          head: "Liste",
          cell: ({ id, state, source, asOf, extent, fileName, rows: count }) => {
            const name = `${source}, Stand ${formatShortDate(asOf)}, ${extentWords[extent]}`;
            return (
              <>
                {state === "open" ? (
                  <RowLink href={`/intern/roster/import/${id}/preview`}>{name}</RowLink>
                ) : (
                  name
                )}
                <span className="block text-soft">
                  {fileName && (
                    <>
                      <bdi>{fileName}</bdi>,{" "}
                    </>
                  )}
                  {count > 0 && rowsWord(count)}
                </span>
              </>
            );
          },
        },
        {
          head: "Was daraus wurde",
          cell: (row) => (
            <>
              <Badge tone={row.state === "open" ? "asks" : "plain"}>{stateWords[row.state]}</Badge>
              <span className="block text-soft">
                {row.state === "open"
                  ? `wird gelöscht am ${formatInstant(row.expiresAt)}`
                  : sumWords(row.counts)}
              </span>
              <TakenBack row={row} />
            </>
          ),
        },
        {
          head: "Hochgeladen",
          cell: ({ uploadedAt, by }) => `${formatInstant(uploadedAt)}, ${by ?? "gelöschtes Konto"}`,
        },
      ]}
    />
  );
}
