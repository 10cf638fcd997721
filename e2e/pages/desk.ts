import type { Page } from "playwright/test";

/** A titled part of a page of the back office. */
export function panel(page: Page, title: string | RegExp) {
  const heading = typeof title === "string" ? { name: title, exact: true } : { name: title };
  return page
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, ...heading }) });
}

/** A line of a table, by something that stands in it. */
export function row(page: Page, text: string) {
  return page.getByRole("row").filter({ hasText: text });
}

/** The sentence that says what the last form did. */
export function notice(page: Page) {
  return page.getByRole("status");
}

export function room(page: Page, name: string) {
  return page.getByRole("navigation", { name: "Räume" }).getByRole("link", { name });
}
