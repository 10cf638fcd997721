import type { FieldValue } from "./codecs";
import { type FieldName, fieldNames, fieldsOfSection, isUnordered } from "./fields";
import { type FormFields, formFields } from "./form";

const plain = (name: FieldName, value: FieldValue | undefined): string => {
  if (typeof value === "string") return value.trim();
  const lines = (value ?? []).map(withSortedDays);
  return (isUnordered(name) ? lines.toSorted() : lines).join("\n");
};

/** The ticked weekdays of a row, its first cell, are a set as well. */
function withSortedDays(row: string): string {
  const [first = "", ...others] = row.split("|");
  return [first.split(",").toSorted().join(","), ...others].join("|");
}

/**
 * Whether a field says the same in both forms; left empty and never there are the same, and so are
 * ticked boxes in whatever order.
 */
export function sameField(a: FormFields, b: FormFields, name: FieldName): boolean {
  return plain(name, a[name]) === plain(name, b[name]);
}

/** The fields in which two forms differ, in the order of the form. */
export function changedFields(before: FormFields, after: FormFields): FieldName[] {
  return fieldNames.filter((name) => !sameField(before, after, name));
}

type Kept = { readonly state: string; readonly fields: unknown; readonly baseFields: unknown };

/** A draft of a published offer in which nobody has changed anything yet. */
export function isUntouched({ state, fields, baseFields }: Kept): boolean {
  const [base, mine] = [formFields.safeParse(baseFields).data, formFields.safeParse(fields).data];
  if (state !== "draft" || !base || !mine) return false;
  return changedFields(base as FormFields, mine as FormFields).length === 0;
}

/** Figures that were true together on one day: half of them, or another day beside them, is false. */
const figures = fieldsOfSection("places");
const together = (name: FieldName): readonly FieldName[] =>
  figures.includes(name) ? figures : [name];

/**
 * A form brought up to what is published by now: what its author left as it was when they began
 * follows the published offer, what they changed stays. So no revision takes back what others did
 * meanwhile, such as the number of free places, which moves with all that stands beside it. Where
 * both say the same the published notation stays.
 */
export function merge(base: FormFields, mine: FormFields, published: FormFields): FormFields {
  return formOf((name) => {
    const isMine = together(name).some((each) => !sameField(base, mine, each));
    return isMine && !sameField(mine, published, name) ? mine[name] : published[name];
  });
}

/** A former version as it may come back: how many places are free was true on its day alone. */
export function withFiguresOf(former: FormFields, published: FormFields): FormFields {
  return formOf((name) => (figures.includes(name) ? published[name] : former[name]));
}

function formOf(choose: (name: FieldName) => FieldValue | undefined): FormFields {
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = choose(name);
      return value === undefined || value.length === 0 ? [] : [[name, value]];
    }),
  );
}
