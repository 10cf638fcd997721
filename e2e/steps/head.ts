import type { Page } from "playwright/test";
import { locales } from "@/lib/i18n/locales";
import { expect } from "./windows";

/** What the head of the open page says to search engines and to those it is passed on to. */
function headOf(page: Page) {
  const { origin } = new URL(page.url());
  return {
    origin,
    canonical: page.locator('head link[rel="canonical"]'),
    alternates: page.locator('head link[rel="alternate"][hreflang]'),
    robots: page.locator('head meta[name="robots"]'),
    shared: (name: string) => page.locator(`head meta[property="og:${name}"]`),
  };
}

/** Expects the page to be found under its own address, in each language, and to be passed on well. */
export async function expectListed(page: Page, locale: string, path: string): Promise<void> {
  const head = headOf(page);
  const own = `${head.origin}/${locale}${path}`;
  await expect(head.robots).toHaveCount(0);
  await expect(head.canonical).toHaveAttribute("href", own);
  await expect(head.alternates).toHaveCount(locales.length + 1);
  for (const other of locales) {
    const version = page.locator(`head link[hreflang="${other}"]`);
    await expect(version).toHaveAttribute("href", `${head.origin}/${other}${path}`);
  }
  const anyone = page.locator('head link[hreflang="x-default"]');
  await expect(anyone).toHaveAttribute("href", `${head.origin}${path || "/"}`);
  await expect(head.shared("url")).toHaveAttribute("content", own);
  await expect(head.shared("title")).toHaveAttribute("content", await page.title());
  await expect(head.shared("description")).toHaveAttribute("content", /\S/);
  const picture = await page.request.get(
    (await head.shared("image").getAttribute("content")) ?? "",
  );
  expect(picture.headers()["content-type"]).toBe("image/png");
  await expect(page.locator('head meta[name^="twitter:"]')).toHaveCount(0);
}

/** Expects the page to be kept out of search engines, and to name its address nowhere. */
export async function expectUnlisted(page: Page): Promise<void> {
  const head = headOf(page);
  await expect(head.robots).toHaveAttribute("content", /noindex/);
  await expect(head.canonical).toHaveCount(0);
  await expect(head.alternates).toHaveCount(0);
  await expect(head.shared("url")).toHaveCount(0);
}
