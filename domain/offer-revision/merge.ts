import type { FieldValue } from "./codecs";
import { type FieldName, fieldNames } from "./fields";
import type { FormFields } from "./form";

const plain = (value: FieldValue | undefined): string =>
  typeof value === "string" ? value.trim() : (value ?? []).join("\n");

/** Whether a field says the same in both forms; left empty and never there are the same. */
export function sameField(a: FormFields, b: FormFields, name: FieldName): boolean {
  return plain(a[name]) === plain(b[name]);
}

/** The fields in which two forms differ, in the order of the form. */
export function changedFields(before: FormFields, after: FormFields): FieldName[] {
  return fieldNames.filter((name) => !sameField(before, after, name));
}

/**
 * A form brought up to what is published by now: what its author left as it was when they began
 * follows the published offer, what they changed stays. So no revision takes back what others did
 * meanwhile, such as the number of free places.
 */
export function merge(base: FormFields, mine: FormFields, published: FormFields): FormFields {
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = sameField(base, mine, name) ? published[name] : mine[name];
      return value === undefined || value.length === 0 ? [] : [[name, value]];
    }),
  );
}
