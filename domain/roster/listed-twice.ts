import type { FatedRow } from "./fates";
import type { ListField } from "./list-fields";
import { saysLess } from "./listed-less";
import type { ListedPerson } from "./listed-person";

/** What two rows about the same person must agree in, where both say it. */
export const comparedFields = [
  "birthDate",
  "gender",
  "phone",
  "language",
  "district",
  "address",
  "paper",
  "paperValidUntil",
] as const satisfies readonly (ListField & keyof ListedPerson)[];

/**
 * Whether two rows of one name are surely about one person: by a birth date, unless it is the first of January,
 * which stands for many that nobody knows, or by a number.
 */
export function isSurelyOne(one: ListedPerson, other: ListedPerson): boolean {
  const { birthDate, phone } = one;
  const isDay = birthDate !== null && !birthDate.endsWith("-01-01");
  return (isDay && birthDate === other.birthDate) || (phone !== null && phone === other.phone);
}

/**
 * Rows that another one about the same person, further down, says more of, by their line: what both say
 * together, the more exact of it.
 */
export function fullerOf(rows: readonly FatedRow[]): ReadonlyMap<number, ListedPerson> {
  const persons = new Map(
    rows.flatMap(({ line, read }) => ("person" in read ? [[line, read.person] as const] : [])),
  );
  const fuller = new Map<number, ListedPerson>();
  for (const { line, fate } of rows) {
    if (fate.kind !== "repeated") continue;
    const [first, second] = [persons.get(fate.line), persons.get(line)];
    const both = first && second && together(first, second);
    if (!both || both === first) continue;
    persons.set(fate.line, both);
    fuller.set(fate.line, both);
  }
  return fuller;
}

/** @returns the first one itself where the second says no more */
function together(first: ListedPerson, second: ListedPerson): ListedPerson {
  // By name and birth date a list is known again: these stay those of the row.
  const more = comparedFields.filter(
    (field) => field !== "birthDate" && saysMore(field, first, second),
  );
  if (more.length === 0) return first;
  const said = Object.fromEntries(more.map((field) => [field, second[field]]));
  const { vaguePaper: _vague, ...exact } = first;
  const isVague = more.includes("paper") ? second.vaguePaper : first.vaguePaper;
  return { ...exact, ...said, ...(isVague && { vaguePaper: isVague }) };
}

function saysMore(
  field: (typeof comparedFields)[number],
  first: ListedPerson,
  second: ListedPerson,
): boolean {
  const said = second[field];
  if (said === null || said === first[field]) return false;
  return first[field] === null || saysLess(field, said, first);
}
