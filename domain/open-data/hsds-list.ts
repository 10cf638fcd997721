import { z } from "zod";
import type { HsdsService } from "./hsds-record";

export const perPage = { default: 50, max: 100 } as const;

const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** The parameters of GET /services as the standard names them. */
export const listParameters = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(perPage.max).default(perPage.default),
  search: z.string().max(200).optional(),
  /** Whole records instead of those without lists. */
  full: flag.default(false),
  /** Only what tells whether a copy is old. */
  minimal: flag.default(false),
  modified_after: instant.optional(),
  organization_id: z.uuid().optional(),
  taxonomy_id: z.uuid().optional(),
  taxonomy_term_id: z.uuid().optional(),
  format: z.literal("json").optional(),
});

export type ListParameters = z.output<typeof listParameters>;

/** A page of the standard, whatever its contents. */
export type HsdsPage<Item> = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
};

/**
 * The services that meet every parameter, one page of them; a page too far is empty.
 * @param complete puts in what is made only for the records that are shown
 */
export function servicePage(
  all: readonly HsdsService[],
  asked: ListParameters,
  complete: (service: HsdsService) => HsdsService = (service) => service,
): HsdsPage<object> {
  const found = all.filter((service) => meets(service, asked));
  const { page, per_page: size } = asked;
  const pages = Math.max(1, Math.ceil(found.length / size));
  const contents = found.slice((page - 1) * size, page * size).map((service) => {
    if (asked.minimal) return { id: service.id, last_modified: service.last_modified };
    return asked.full ? complete(service) : withoutLists(complete(service));
  });
  return {
    total_items: found.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

function meets(service: HsdsService, asked: ListParameters): boolean {
  const terms = service.attributes.map(({ taxonomy_term }) => taxonomy_term);
  return (
    (!asked.search || saysAll(service, asked.search)) &&
    (!asked.modified_after ||
      Date.parse(service.last_modified) >= Date.parse(asked.modified_after)) &&
    (!asked.organization_id || service.organization.id === asked.organization_id) &&
    (!asked.taxonomy_id || terms.some((term) => term.taxonomy_id === asked.taxonomy_id)) &&
    (!asked.taxonomy_term_id || terms.some((term) => term.id === asked.taxonomy_term_id))
  );
}

function saysAll({ name, description, organization }: HsdsService, search: string): boolean {
  const text = [name, description, organization.name].join(" ").toLocaleLowerCase("de");
  return search
    .toLocaleLowerCase("de")
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What the standard's lists carry: fields of which there is one, the organisation's included. */
function withoutLists(service: HsdsService): object {
  const single = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => !Array.isArray(value)));
  return { ...single(service), organization: single(service.organization) };
}
