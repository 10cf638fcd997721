import type { ReactNode } from "react";
import { Empty } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { previewImport } from "@/domain/roster/import-queries";
import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { ChangeForm } from "../../../../change-form";
import type { FormState } from "../../../../issue-sentence";
import { reachWords } from "../../../../words";
import { WhoBriefly } from "../../../who";
import { problemWord } from "../../import-words";
import { ChangedRow } from "./changed-row";
import { DoubtfulRow } from "./doubtful-row";
import { saidWords } from "./said-words";

export type Preview = Awaited<ReturnType<typeof previewImport>>;
export type PreviewRow = Preview["rows"][number];
export type Facts = Translator<"facts">;

type Props = { readonly preview: Preview; readonly form: FormState; readonly facts: Facts };

/** The rows of one fate, and the form that decides about them where there is something to decide. */
export function PreviewRows({ preview, form, facts }: Props) {
  const { part, rows } = preview;
  if (part === "missing") return <MissingTable rows={preview.missing} />;
  if (rows.length === 0) return <Empty>Keine Zeile.</Empty>;
  switch (part) {
    case "doubtful":
      return (
        <DecideForm
          preview={preview}
          form={form}
          label="Entscheidungen speichern"
          more={preview.onlyAlike > 0 && <OthersAreNew count={preview.onlyAlike} />}
        >
          {rows.map((row) => (
            <DoubtfulRow key={row.id} row={row} form={form} facts={facts} />
          ))}
        </DecideForm>
      );
    case "changed":
      return (
        <DecideForm preview={preview} form={form} label="Auswahl speichern">
          {rows.map((row) => (
            <ChangedRow key={row.id} row={row} form={form} facts={facts} />
          ))}
        </DecideForm>
      );
    case "error":
      return <ErrorRows preview={preview} form={form} />;
    case "leftOut":
    case "decided":
      return (
        <DecideForm
          preview={preview}
          form={form}
          label="Angekreuzte Entscheidungen zurücknehmen"
          more={part === "decided" && <TakeBackAll count={preview.counts.decided} />}
        >
          <RowsTable rows={rows} facts={facts} pick={{ value: "", label: "zurücknehmen" }} />
        </DecideForm>
      );
    default:
      return <RowsTable rows={rows} facts={facts} />;
  }
}

/** All that is left of a part at once; what is chosen above is saved with it, and can be taken back. */
function OthersAreNew({ count }: { count: number }) {
  return (
    <button className="button quiet" type="submit" name="bulk" value="othersAreNew">
      Alle übrigen sind andere Personen: neu aufnehmen ({count})
    </button>
  );
}

function TakeBackAll({ count }: { count: number }) {
  return (
    <button className="button quiet" type="submit" name="bulk" value="takeBackAll">
      Alle Entscheidungen zurücknehmen ({count})
    </button>
  );
}

type FormProps = Omit<Props, "facts"> & {
  readonly label: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
};

function DecideForm({ preview: { id, version, part }, form, label, more, children }: FormProps) {
  return (
    <ChangeForm action={`/intern/roster/import/${id}/decide`} form={form} version={version}>
      <input type="hidden" name="part" value={part} />
      {children}
      <div className="mt-4 flex flex-wrap gap-2">
        <button className="button quiet" type="submit">
          {label}
        </button>
        {more}
      </div>
    </ChangeForm>
  );
}

function ErrorRows({ preview, form }: Omit<Props, "facts">) {
  return (
    <>
      <p className="mt-1 max-w-152 text-soft">
        Bitte verbessern Sie die Datei und laden Sie sie neu hoch, oder lassen Sie diese Zeilen aus.
      </p>
      <DecideForm preview={preview} form={form} label="Angekreuzte Zeilen auslassen">
        <RowTable
          label="Fehler"
          rows={preview.rows}
          columns={[
            { head: "Zeile", cell: ({ line }) => line },
            {
              head: "Was nicht stimmt",
              cell: ({ fate }) => (
                <ul>
                  {fate.kind === "error" &&
                    fate.problems.map((problem) => (
                      <li key={`${problem.field}${problem.code}`}>
                        {problemWord(problem)}
                        {problem.typed && (
                          <>
                            {" "}
                            (dort steht: <bdi>{problem.typed}</bdi>)
                          </>
                        )}
                      </li>
                    ))}
                </ul>
              ),
            },
            { head: "Die Zeile", cell: ({ typed }) => <bdi className="text-soft">{typed}</bdi> },
            {
              head: "Auslassen",
              cell: (row) => <Pick row={row} value="leftOut" label="auslassen" />,
            },
          ]}
        />
      </DecideForm>
      <form action={`/intern/roster/import/${preview.id}/decide`} method="post">
        <input type="hidden" name="version" value={preview.version} />
        <input type="hidden" name="bulk" value="leaveOutErrors" />
        <button className="button quiet mt-2" type="submit">
          Alle Zeilen mit Fehlern auslassen ({preview.counts.error})
        </button>
      </form>
    </>
  );
}

type PickProps = { readonly row: PreviewRow; readonly value: string; readonly label: string };

function Pick({ row, value, label }: PickProps) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2">
      <input
        className="size-5 accent-brand"
        type="checkbox"
        name={`row-${row.line}`}
        value={value}
      />
      <span>
        {label}
        <span className="sr-only">: Zeile {row.line}</span>
      </span>
    </label>
  );
}

type TableProps = {
  readonly rows: readonly PreviewRow[];
  readonly facts: Facts;
  readonly pick?: Omit<PickProps, "row">;
};

function RowsTable({ rows, facts, pick }: TableProps) {
  return (
    <RowTable
      label="Zeilen"
      rows={rows}
      columns={[
        { head: "Zeile", cell: ({ line }) => line },
        {
          head: "Person",
          cell: ({ person, typed }) =>
            person ? <b dir="auto">{person.name}</b> : <bdi className="text-soft">{typed}</bdi>,
        },
        { head: "Angaben", cell: ({ person }) => person && saidWords(person, facts) },
        { head: "Im Portal", cell: knownWords },
        ...(pick
          ? [{ head: "Entscheidung", cell: (row: PreviewRow) => <Pick row={row} {...pick} /> }]
          : []),
      ]}
    />
  );
}

function knownWords({ fate, known }: PreviewRow): ReactNode {
  if (fate.kind === "repeated") return `gleiche Person wie Zeile ${fate.line}`;
  if (fate.kind === "leftOut") return "wird ausgelassen";
  return known.map(({ id, name, publicCode }) => (
    <span key={id}>
      <bdi>{name}</bdi>, {publicCode}
    </span>
  ));
}

function MissingTable({ rows }: { rows: Preview["missing"] }) {
  return (
    <RowTable
      label="Nicht mehr auf der Liste"
      rows={rows}
      columns={[
        {
          head: "Person",
          cell: (row) => <WhoBriefly row={row} />,
        },
        { head: "Stand", cell: ({ reach }) => reachWords[reach] },
        {
          head: "Zuletzt genannt",
          cell: ({ asOf }) => (asOf ? `Liste vom ${formatShortDate(asOf)}` : "–"),
        },
      ]}
    />
  );
}
