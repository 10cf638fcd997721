import { describe, expect, test } from "vitest";
import { factsWith } from "@/domain/testing/fixtures";
import { expectValidService, hsdsValidator } from "@/domain/testing/hsds-schema";
import { listParameters, servicePage } from "./hsds-list";
import { hsdsService } from "./hsds-service";

function serviceOf(category: "language" | "work", slug: string) {
  return hsdsService(slug, {
    facts: factsWith({ category }),
    text: { title: "Titel", summary: "Kurz." },
    over: false,
    carrierName: "Haus Beispiel",
    carrierSummary: "Ein Haus.",
    carrier: { address: "Beispielstraße 12, 42853 Remscheid" },
    url: "https://portal.test/de/offers/kurs",
  });
}

const validPage = hsdsValidator("page", false);

describe("a page of services", () => {
  const all = [serviceOf("language", "a"), serviceOf("language", "b"), serviceOf("work", "c")];
  const asked = (given: object) => servicePage(all, listParameters.parse(given));

  test.each([
    [
      {},
      {
        total_items: 3,
        total_pages: 1,
        page_number: 1,
        size: 3,
        first_page: true,
        last_page: true,
        empty: false,
      },
    ],
    [
      { per_page: "2" },
      { total_items: 3, total_pages: 2, size: 2, first_page: true, last_page: false },
    ],
    [
      { per_page: "2", page: "2" },
      { size: 1, first_page: false, last_page: true, empty: false },
    ],
    [{ page: "9" }, { page_number: 9, size: 0, last_page: true, empty: true }],
    [{ search: "titel haus" }, { total_items: 3 }],
    [{ search: "titel nirgends" }, { total_items: 0, total_pages: 1, empty: true }],
    [{ modified_after: "2026-01-01" }, { total_items: 0 }],
    [{ modified_after: "2025-12-31T23:00:00.000Z" }, { total_items: 3 }],
    [{ organization_id: all[0]?.organization.id }, { total_items: 3 }],
    [{ organization_id: all[0]?.id }, { total_items: 0 }],
    [{ taxonomy_term_id: all[2]?.attributes[0]?.taxonomy_term.id }, { total_items: 1 }],
    [{ taxonomy_id: all[2]?.attributes[0]?.taxonomy_term.taxonomy_id }, { total_items: 3 }],
  ])("for %j", (given, expected) => {
    const page = asked(given);
    expect(page).toMatchObject(expected);
    expect(validPage(page)).toBe(true);
  });

  test("carries single fields, whole records or ids, as asked", () => {
    const [single] = asked({ per_page: "1" }).contents;
    expectValidService(single ?? {});
    expect(single).toMatchObject({ organization: { name: "Haus Beispiel" } });
    expect(single).not.toHaveProperty("languages");
    expect(single).not.toHaveProperty("organization.locations");
    expect(asked({ per_page: "1", full: "true" }).contents).toEqual(all.slice(0, 1));
    const keys = Object.keys(asked({ minimal: "true" }).contents[0] ?? {});
    expect(keys).toEqual(["id", "last_modified"]);
  });

  test.each([
    { page: "0" },
    { page: "x" },
    { page: "1.5" },
    { per_page: "0" },
    { per_page: "101" },
    { full: "yes" },
    { modified_after: "gestern" },
    { organization_id: "1; DROP TABLE" },
    { format: "xml" },
    { search: "x".repeat(201) },
  ])("is refused for %j", (given) => {
    expect(listParameters.safeParse(given).success).toBe(false);
  });
});
