import { expect, type Reader } from "./windows";

export function searchBox({ page, t }: Reader) {
  const form = page.getByRole("search");
  return {
    field: form.getByRole("searchbox", { name: t("search.label"), exact: true }),
    button: form.getByRole("button", { name: t("search.button"), exact: true }),
  };
}

/** Types into the search of the page one is on, and sends it. */
export async function searchFor(reader: Reader, text: string): Promise<void> {
  const { field, button } = searchBox(reader);
  await field.fill(text);
  await button.click();
  await expect(reader.page).toHaveURL(/\/search\?q=/);
  await expect(field).toHaveValue(text);
}

/** The results on the page, best first. */
export function searchResults({ page }: Reader) {
  return page.getByRole("main").getByRole("list").first().locator("> li");
}
