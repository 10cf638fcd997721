import type { Page } from "playwright/test";
import { today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import { titleOf } from "../steps/content";
import { expect, type Reader, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";
const office = "agentur-probering";

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

/** Sentences that are right at one moment alone, as far as they are seen. */
function ofNow({ page, t }: Reader) {
  const open = page.getByText(t("place.openOn"));
  return open.or(page.getByText(t("place.closed"))).filter({ visible: true });
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
    await page.goto(`/${locale}/places`);
    await expect(ofNow(reader)).not.toHaveCount(0);
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
    // What was so when the copy was made is not said of the hour at which it is read.
    for (const path of ["/places", `/places/${office}`, "/guides/ausbildungsduldung"]) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByText(copy, { exact: true })).toBeVisible();
      await expect(ofNow(reader)).toHaveCount(0);
    }
    await page.goto(`/${locale}/places/${office}`);
    await expect(page.getByRole("row")).toHaveCount(7);
    await expect(page.getByRole("row").first()).toContainText("07:30 – 15:30");
    await expect(page.getByRole("row").getByText(`(${t("place.today")})`)).toBeHidden();
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

test("how much is loaded and kept is said before anybody saves it, and comes true", async ({
  phone,
}) => {
  const reader = await phone("de", { javaScriptEnabled: true });
  const { page, t } = reader;
  await page.goto("/de/offline");
  const sentence = t("offline.size", { load: "(\\d+,\\d)", kept: "(\\d+,\\d)" });
  const said = page.getByText(new RegExp(sentence));
  await expect(said).toBeVisible();
  const [, ...stated] = new RegExp(sentence).exec((await said.textContent()) ?? "") ?? [];
  const [load = 0, most = 0] = stated.map((figure) => Number(figure.replace(",", ".")) * 1e6);
  await saveAll(reader);
  const sizes = await page.evaluate(async () => {
    const copy = await caches.open((await caches.keys())[0] ?? "");
    const all = await copy.matchAll();
    const bodies = await Promise.all(all.map(async (answer) => (await answer.blob()).size));
    const lengths = all.map(({ headers }) => Number(headers.get("content-length")));
    const sum = (each: number[]) => each.reduce((total, size) => total + size, 0);
    return { onWire: sum(lengths), onDevice: sum(bodies) };
  });
  for (const [figure, real] of [
    [load, sizes.onWire],
    [most, sizes.onDevice],
  ] as const) {
    expect(figure).toBeGreaterThanOrEqual(real * 0.95);
    expect(figure).toBeLessThanOrEqual(real * 1.15 + 100_000);
  }
});

test("a device that is full is told so, and keeps nothing", async ({ phone }) => {
  const { page, t } = await phone("de", { javaScriptEnabled: true });
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  });
  await page.goto("/de/offline");
  await page.getByRole("button", { name: t("offline.save"), exact: true }).click();
  await expect(page.getByText(t("offline.full"), { exact: true })).toBeVisible();
  expect((await kept(page)).caches).toBe(0);
  await page.goto("/de/offers");
  expect(await kept(page)).toEqual({ caches: 0, workers: 0, addresses: [] });
});
