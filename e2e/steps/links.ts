import type { Page } from "playwright/test";
import { expect } from "./windows";

/** Expects every link of the page that leads to the portal itself to lead somewhere. */
export async function expectLinksLead(page: Page, known: Set<string>): Promise<void> {
  const here = new URL(page.url());
  const links = await page
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const inside = links.map((link) => new URL(link)).filter(({ origin }) => origin === here.origin);
  for (const { hash } of inside.filter(({ pathname }) => pathname === here.pathname)) {
    if (hash) await expect(page.locator(hash)).toHaveCount(1);
  }
  for (const { pathname, search } of inside) {
    const address = `${pathname}${search}`;
    if (known.has(address)) continue;
    known.add(address);
    const answer = await page.request.get(address);
    expect(answer.status(), `${address}, linked from ${here.pathname}`).toBeLessThan(400);
  }
}
