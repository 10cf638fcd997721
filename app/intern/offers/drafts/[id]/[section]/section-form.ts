import { type FieldName, fieldsOfSection, type Section } from "@/domain/offer-revision/fields";
import { type FormFields, formFields, valueIn } from "@/domain/offer-revision/form";
import { sameField } from "@/domain/offer-revision/merge";
import type { readRevision } from "@/domain/offer-revision/queries";
import {
  cellName,
  cellsOf,
  foldRows,
  mostRows,
  type RowField,
  rowFields,
} from "@/domain/offer-revision/rows";
import type { Draft } from "@/lib/forms/draft";
import { type Fields, fieldValue, fieldValues } from "@/lib/forms/fields";
import { formState, savedMeanwhile } from "../../../../issue-sentence";
import type { ChoiceWords } from "../../../choice-words";
import { fieldWords } from "../../../field-words";
import { valueWords } from "../../../value-words";

type Revision = Pick<Awaited<ReturnType<typeof readRevision>>, "fields" | "complaints">;

/** Empty rows below those that are filled in. */
const spareRows = 2;

/**
 * A section of the form as it is shown: what is kept, or what was typed and could not be taken. Of
 * that, what its writer did not touch is what is kept by now, so that sending it again takes back
 * nobody else's change. With `checks` it also says what keeps the offer from being published.
 */
export function sectionForm(section: Section, draft: Draft, revision: Revision, checks: boolean) {
  const names = fieldsOfSection(section);
  const labels = Object.fromEntries(names.map((name) => [name, fieldWords[name].label]));
  const form = formState(draft, labels);
  const typed = draft.token ? foldRows(draft.fields) : undefined;
  const opened = openedIn(draft.fields);
  const shown = Object.fromEntries(
    names.map((name) => {
      const untouched = !typed || (opened && sameField(opened, typed, name));
      return [name, valueIn(untouched ? revision.fields : typed, name)];
    }),
  );
  const complaints = checks
    ? revision.complaints
        .filter(({ field }) => names.includes(field))
        .map(({ field, text }) => ({ field, sentence: `${labels[field]}: ${text}` }))
    : [];
  const summary = [...form.summary, ...complaints];
  const cells = cellsFor(names, shown);
  return {
    summary,
    draft: form.draft,
    value: (name: string) => fieldValue(cells, name),
    values: (name: string) => fieldValues(cells, name),
    error: (name: string) => summary.find(({ field }) => field === name)?.sentence,
    rows: (field: RowField) =>
      Math.min(mostRows, [valueIn(shown, field)].flat().filter(Boolean).length + spareRows),
    /** What somebody else has saved in a field meanwhile. */
    meanwhile: (name: FieldName, choices: ChoiceWords) =>
      opened &&
      !sameField(opened, revision.fields, name) &&
      typed &&
      !sameField(typed, revision.fields, name)
        ? savedMeanwhile(valueWords(revision.fields, name, choices))
        : undefined,
    /** The section as it is opened now, to travel with the form. */
    opened: openedSection(section, revision.fields),
  };
}

/** What a section says, as it travels with its form. */
export function openedSection(section: Section, fields: FormFields): string {
  return JSON.stringify(
    Object.fromEntries(fieldsOfSection(section).map((name) => [name, valueIn(fields, name)])),
  );
}

export type SectionForm = ReturnType<typeof sectionForm>;

/** What somebody typed in a section and nobody has taken, as one reads it; fields left alone are none. */
export function typedIn(
  section: Section,
  { token, fields }: Draft,
  kept: FormFields,
  choices: ChoiceWords,
): readonly { readonly name: FieldName; readonly text: string }[] {
  if (!token) return [];
  const typed = foldRows(fields);
  const before = openedIn(fields) ?? kept;
  return fieldsOfSection(section)
    .filter((name) => !sameField(before, typed, name) && !sameField(kept, typed, name))
    .map((name) => ({ name, text: valueWords(typed, name, choices) }));
}

function openedIn(fields: Fields): FormFields | undefined {
  try {
    const read = formFields.safeParse(JSON.parse(fieldValue(fields, "opened")));
    return read.success ? (read.data as FormFields) : undefined;
  } catch {
    return undefined;
  }
}

/** The fields with tables as cells, each by its name in the form. */
function cellsFor(names: readonly FieldName[], fields: FormFields): Fields {
  return Object.fromEntries(
    names.flatMap((name): [string, string | readonly string[]][] => {
      const table = rowFields.find((field) => field === name);
      if (!table) return [[name, valueIn(fields, name)]];
      return [valueIn(fields, table)]
        .flat()
        .flatMap((line, index) => rowCellsIn(table, line, index + 1));
    }),
  );
}

function rowCellsIn(
  field: RowField,
  line: string,
  row: number,
): [string, string | readonly string[]][] {
  return Object.entries(cellsOf(field, line)).map(([cell, value]) => [
    cellName(field, row, cell),
    cell === "weekdays" ? value.split(",") : value,
  ]);
}
