import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page, Response } from "playwright/test";
import { expect } from "./windows";

/** Watches what a window asks for, and where: to be called before anything is opened. */
export function watchRequests(page: Page): { readonly foreign: () => string[] } {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  return {
    foreign: () => {
      const { origin } = new URL(page.url());
      return asked.filter((address) => new URL(address).origin !== origin);
    },
  };
}

/** Expects that a page which has been open left nothing on the device, and runs no foreign script. */
export async function expectNothingLeft(page: Page, answer: Response | null): Promise<void> {
  expect(await answer?.headerValue("set-cookie")).toBeNull();
  expect(await page.context().cookies()).toEqual([]);
  await expect(
    page.locator('script:not([type="application/ld+json"], [src^="/portal-"])'),
  ).toHaveCount(0);
  await expect(page.locator("iframe, object, embed")).toHaveCount(0);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    document.cookie,
  ]);
  expect(stored.filter(Boolean)).toEqual([]);
}

/** Expects that nothing of it stands in what the portal has written to its log. */
export function expectNotLogged(markers: readonly string[]): void {
  const log = readFileSync(join(dirname(process.env.E2E_DATA_DIR ?? ""), "portal.log"), "utf8");
  expect(log).toContain("Das Portal läuft");
  for (const marker of markers) expect(log).not.toContain(marker);
}
