/** What a form sent: single values, and lists for fields whose name ends in "[]". */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Reads a form body. Lists lose their "[]"; files are not taken by any form here. */
export function fieldsFrom(form: FormData): Fields {
  // A map: a form may call its fields anything, "__proto__" included.
  const fields = new Map<string, string | string[]>();
  for (const [sent, value] of form.entries()) {
    if (typeof value !== "string") continue;
    const isList = sent.endsWith("[]");
    const name = isList ? sent.slice(0, -2) : sent;
    fields.set(name, isList ? [...(fields.get(name) ?? []), value] : value);
  }
  return Object.fromEntries(fields);
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

/** What is said of each thing that a form asks about by a field of its own, by what follows the prefix. */
export function answersIn(fields: Fields, prefix: string): Record<string, string> {
  const said = Object.keys(fields)
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name.slice(prefix.length), fieldValue(fields, name)]);
  return Object.fromEntries(said);
}
