import type { Page } from "playwright/test";
import { today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import { titleOf } from "../steps/content";
import { expect, type Reader, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";

async function saveAll({ page, t, locale }: Reader): Promise<void> {
  await page.goto(`/${locale}/offline`);
  await page.getByRole("button", { name: t("offline.save"), exact: true }).click();
  await expect(page.getByRole("button", { name: t("offline.remove"), exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Addresses of everything the device keeps, and how many workers there are. */
function kept(page: Page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return {
      caches: names.length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      addresses: requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search),
    };
  });
}

for (const locale of ["de", "ti"] as const) {
  test(`${locale}: the whole list is read without a network, with its date, and taken away again`, async ({
    phone,
  }) => {
    const reader = await phone(locale, { javaScriptEnabled: true });
    const { page, t } = reader;
    await page.goto(`/${locale}/offers`);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0, addresses: [] });
    await saveAll(reader);
    // Opened while there is a network, so what is visited may be kept; these may not.
    for (const path of ["/contact", "/offers?paper=duldung60a", "/status"]) {
      await page.goto(`/${locale}${path}`);
    }
    await page.goto(`/${locale}/offers/${course}?with=${locale === "de" ? "ar" : "de"}`);
    await expect.poll(async () => (await kept(page)).addresses.join(" ")).toContain("?with=");
    expect((await kept(page)).addresses.join(" ")).not.toMatch(/contact|status|paper=|intern/);

    await page.context().setOffline(true);
    const copy = t("offline.copy", { day: formatDate(locale, today()) });
    for (const path of [
      "",
      "/offers",
      "/offers?page=2",
      `/offers/${course}`,
      "/guides",
      "/places",
    ]) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByText(copy, { exact: true })).toBeVisible();
      await expect(page.getByText(t("offline.list"), { exact: true })).toBeHidden();
    }
    await page.goto(`/${locale}/offers/${course}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(titleOf(course, locale));
    for (const path of ["/offers?paper=duldung60a", "/search?q=Zeugnis"]) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByText(t("offline.list"), { exact: true })).toBeVisible();
    }
    await page.goto(`/${locale}/contact`);
    await expect(page.getByText(t("offline.missing"), { exact: true })).toBeVisible();

    await page.context().setOffline(false);
    await page.goto(`/${locale}/offline`);
    await expect(page.getByText(copy, { exact: true })).toBeHidden();
    await page.getByRole("button", { name: t("offline.remove"), exact: true }).click();
    await expect(page.getByText(t("offline.removed"), { exact: true })).toBeVisible();
    await page.goto(`/${locale}/offers`);
    expect(await kept(page)).toEqual({ caches: 0, workers: 0, addresses: [] });
  });

  test(`${locale}: without a script the page says what it needs, and has no button`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}`);
    await page.getByRole("link", { name: t("offline.title"), exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/offline`);
    await expect(page.getByText(t("offline.without"), { exact: true })).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  });
}

test("a device that is full is told so, and keeps nothing", async ({ phone }) => {
  const { page, t } = await phone("de", { javaScriptEnabled: true });
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  });
  await page.goto("/de/offline");
  await page.getByRole("button", { name: t("offline.save"), exact: true }).click();
  await expect(page.getByText(t("offline.full"), { exact: true })).toBeVisible();
  await expect.poll(async () => (await kept(page)).caches).toBe(0);
  await page.goto("/de/offers");
  expect(await kept(page)).toEqual({ caches: 0, workers: 0, addresses: [] });
});
