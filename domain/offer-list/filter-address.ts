import {
  chosen,
  type FilterName,
  filterNames,
  filterTable,
  type OfferFilter,
} from "./filter-table";

export type SearchParams = Record<string, string | string[] | undefined>;

const all = (value: string | string[] | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Reads the filter from an address. What does not belong there is left out, never an error. */
export function filterFrom(params: SearchParams): OfferFilter {
  const read = filterNames.flatMap((name): [FilterName, readonly string[]][] => {
    const values = readValues(name, all(own(params, name)));
    return values.length > 0 ? [[name, values]] : [];
  });
  const filter: OfferFilter = Object.fromEntries(read);
  // What "starts soon" was called in addresses that people have kept.
  const soon = all(own(params, "soon")).includes("1");
  return soon && !filter.start ? { ...filter, start: ["soon"] } : filter;
}

/** Sorted, so that the same filter has the same address. */
function readValues(name: FilterName, texts: readonly string[]): readonly string[] {
  const { read, several } = filterTable[name];
  const values = texts.flatMap((text) => read(text) ?? []);
  return several ? [...new Set(values)].sort() : values.slice(0, 1);
}

function own(params: SearchParams, name: string): string | string[] | undefined {
  return Object.hasOwn(params, name) ? params[name] : undefined;
}

/** True when an age was typed that is none: the list says so and leaves it out. */
export function hasUnreadableAge(params: SearchParams): boolean {
  return typedAge(params).trim() !== "" && filterFrom(params).age === undefined;
}

/** What stands in the field for the age, readable or not. */
export function typedAge(params: SearchParams): string {
  return all(own(params, "age"))[0] ?? "";
}

/** The address of a list with this filter, without what is not set. */
export function filterQuery(filter: OfferFilter, page?: number): string {
  const entries = chosen(filter).flatMap(({ name, values }) =>
    values.map((value): [string, string] => [name, value]),
  );
  if (page && page > 1) entries.push(["page", String(page)]);
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : "";
}
