/** What a form sent: single values, and lists for fields whose name ends in "[]". */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Reads a form body. Lists lose their "[]"; files are not taken by any form here. */
export function fieldsFrom(form: FormData): Fields {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") continue;
    if (!name.endsWith("[]")) fields[name] = value;
    else fields[name.slice(0, -2)] = [...(fields[name.slice(0, -2)] ?? []), value];
  }
  return fields;
}

/** The single value of a field, "" when there is none. */
export function fieldValue(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}

/** The ticked values of a list. */
export function fieldValues(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return typeof value === "string" ? [value] : (value ?? []);
}
