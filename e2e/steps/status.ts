import type { Page } from "playwright/test";
import { expect, type Reader } from "./windows";

/** Types a code on the page for it. */
export async function typeCode({ page, locale, t }: Reader, code: string): Promise<void> {
  await page.goto(`/${locale}/status`);
  await page.getByLabel(t("status.codeField"), { exact: true }).fill(code);
  await page.getByRole("button", { name: t("status.codeOpen"), exact: true }).click();
}

export async function expectStatusPage({ page, t }: Reader): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("status.title"));
  await expect(page.getByRole("list").filter({ hasText: t("status.steps.read") })).toBeVisible();
}

export function tap({ page }: Reader, name: string): Promise<void> {
  return page.getByRole("main").getByRole("button", { name, exact: true }).click();
}

export function follow({ page }: Reader, name: string): Promise<void> {
  return page.getByRole("main").getByRole("link", { name, exact: true }).click();
}

/** Adds up what a page costs on the wire, fonts apart: to be called before it is opened. */
export function weighPage(page: Page): { readonly kilobytes: () => Promise<number> } {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "font") return;
    sizes.push(
      request
        .sizes()
        .then(
          ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
        ),
    );
  });
  return {
    kilobytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000,
  };
}

/** Collects what pages say about where they are, as it goes over the wire: what is kept is not asked for. */
export function watchReferrers(...pages: readonly Page[]): () => Promise<string[]> {
  const sent: Promise<string>[] = [];
  for (const page of pages) {
    page.on("response", (response) => {
      if (response.fromServiceWorker()) return;
      sent.push(
        response
          .request()
          .allHeaders()
          .then(({ referer = "" }) => referer),
      );
    });
  }
  return () => Promise.all(sent);
}
