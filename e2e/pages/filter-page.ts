import { expect, type Reader } from "../steps/windows";

/** The page with all filters, by what one reads on it. */
export function filterPage({ page, t }: Reader) {
  const summary = (name: string) =>
    page.locator("summary").and(page.getByText(name, { exact: true }));
  return {
    heading: page.getByRole("heading", { level: 1, name: t("filters.title"), exact: true }),
    show: page.getByRole("button", { name: t("offers.apply"), exact: true }),
    recount: page.getByRole("button", { name: t("filters.recount"), exact: true }),
    age: page.getByLabel(t("filters.name.age"), { exact: true }),
    choice: (name: string, value: string) =>
      page.locator(`input[name="${name}"][value="${value}"]`),
    /** The number beside a choice. */
    countOf: async (name: string, value: string) => {
      const label = page.locator("label", {
        has: page.locator(`input[name="${name}"][value="${value}"]`),
      });
      return Number(await label.locator("span").last().textContent());
    },
    summary,
    /** Unfolds the part of the form that has a heading. */
    unfold: async (name: string) => {
      const part = page.locator("details").filter({ has: summary(name) });
      if ((await part.getAttribute("open")) === null) await summary(name).click();
      await expect(part).toHaveAttribute("open");
    },
  };
}
