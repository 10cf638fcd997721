import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { locales } from "@/lib/i18n/locales";
import { titleOf } from "../steps/content";
import { withVoices } from "../steps/voices";
import { expect, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";
const ours = 'script[src^="/portal-"]';

for (const locale of locales) {
  test(`${locale}: an offer is passed on by plain links, and shows no dead button`, async ({
    phone,
    baseURL,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/offers/${course}`);
    const address = `${baseURL}/${locale}/offers/${course}`;
    const text = `${t("share.text", { title: titleOf(course, locale) })}\n${address}`;
    const link = (name: string) => page.getByRole("link", { name, exact: true });
    // The property is what the browser makes of it: that is where a tap leads.
    await expect(link(t("share.whatsapp"))).toHaveJSProperty(
      "href",
      `https://wa.me/?text=${encodeURIComponent(text)}`,
    );
    await expect(link(t("share.sms"))).toHaveJSProperty(
      "href",
      `sms:?body=${encodeURIComponent(text)}`,
    );
    const subject = encodeURIComponent(titleOf(course, locale));
    await expect(link(t("share.mail"))).toHaveJSProperty(
      "href",
      `mailto:?subject=${subject}&body=${encodeURIComponent(text)}`,
    );
    await expect(page.getByText(address, { exact: true })).toBeVisible();
    for (const words of [t("aloud.read"), t("share.copy")]) {
      await expect(page.getByRole("button", { name: words })).toHaveCount(0);
    }
  });

  test(`${locale}: an address is copied with one tap, and the reader is told`, async ({
    phone,
    baseURL,
  }) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, t } = await phone(locale, { javaScriptEnabled: true, permissions });
    for (const [path, shared] of [
      [`/offers/${course}`, `/offers/${course}`],
      [`/offers/${course}/qr`, `/offers/${course}`],
      ["/guides/darf-ich-arbeiten", "/guides/darf-ich-arbeiten"],
    ] as const) {
      await page.goto(`/${locale}${path}`);
      const told = page.getByRole("status").filter({ hasText: t("share.copied") });
      await expect(told).toHaveCount(0);
      await page.getByRole("button", { name: t("share.copy"), exact: true }).click();
      await expect(told).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(`${baseURL}/${locale}${shared}`);
    }
  });

  test(`${locale}: a text is read aloud where there is a voice for it, and stops`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale, { javaScriptEnabled: true });
    const said = await withVoices(page, [locale === "fa-AF" ? "fa-IR" : locale, "en-US"]);
    await page.goto(`/${locale}/guides/darf-ich-arbeiten`);
    const read = page.getByRole("button", { name: t("aloud.read"), exact: true });
    await expect(read).toHaveCount(1);
    await read.click();
    await expect.poll(async () => (await said()).length).toBe(3);
    const languages = new Set((await said()).map(({ lang }) => lang));
    expect(languages).not.toContain("en-US");
    const stop = page.getByRole("button", { name: t("aloud.stop"), exact: true });
    await page.getByRole("button", { name: t("aloud.pause"), exact: true }).click();
    await expect(read).toBeVisible();
    await stop.click();
    await expect(stop).toBeHidden();
    await expect(read).toBeFocused();
  });

  test(`${locale}: without a voice for the language there is no button`, async ({ phone }) => {
    const { page, t } = await phone(locale, { javaScriptEnabled: true });
    await withVoices(page, ["en-US"]);
    await page.goto(`/${locale}/guides/darf-ich-arbeiten`);
    await expect(page.locator(ours)).toHaveCount(1);
    await expect(page.getByRole("button", { name: t("aloud.read") })).toHaveCount(0);
  });
}

test("where the browser cannot copy there is no button, and where it refuses the address is marked", async ({
  phone,
  baseURL,
}) => {
  const { page, t } = await phone("de", { javaScriptEnabled: true });
  const copy = page.getByRole("button", { name: t("share.copy"), exact: true });
  await page.addInitScript(() => {
    const refused = { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) };
    const clipboard = location.pathname.endsWith("/qr") ? undefined : refused;
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  });
  await page.goto(`/de/offers/${course}/qr`);
  await expect(page.locator(ours)).toHaveCount(1);
  await expect(copy).toHaveCount(0);
  await page.goto(`/de/offers/${course}`);
  await copy.click();
  await expect
    .poll(() => page.evaluate(() => String(getSelection())))
    .toBe(`${baseURL}/de/offers/${course}`);
  await expect(page.getByText(t("share.copied"), { exact: true })).toHaveCount(0);
});

for (const locale of locales) {
  test(`${locale}: a recording is heard without a script, and says who speaks`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/guides/darf-ich-arbeiten`);
    await expect(page.getByText(t("aloud.computer"), { exact: true })).toBeVisible();
    const recording = page.locator("audio[controls][preload=none]");
    await expect(recording).toHaveCount(1);
    const file = (await recording.getAttribute("src")) ?? "";
    const answer = await page.request.get(file);
    expect(answer.headers()["content-type"]).toBe("audio/mpeg");
    expect((await answer.body()).length).toBeLessThan(120_000);
  });
}

test("a page that the browser knows already is shown with its style and script again", async ({
  phone,
}) => {
  const { page } = await phone("de", { javaScriptEnabled: true });
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  for (const path of ["/de/offline", `/de/offers/${course}`, "/de/offline"]) {
    await page.goto(path);
    await page.reload();
  }
  expect(refused).toEqual([]);
});

test("the script comes only with pages that use it, late, and weighs at most 6 kB", async ({
  phone,
}) => {
  const { page } = await phone("de");
  for (const path of ["/de", "/de/offers", "/de/contact", "/intern/sign-in"]) {
    await page.goto(path);
    await expect(page.locator("script[src]")).toHaveCount(0);
  }
  const answer = await page.goto(`/de/offers/${course}`);
  const script = page.locator(`body > ${ours}:last-child`);
  await expect(script).toHaveAttribute("defer", "");
  const source = (await script.getAttribute("src")) ?? "";
  const policy = (await answer?.headerValue("content-security-policy")) ?? "";
  expect(policy).toMatch(new RegExp(`script-src http://localhost:\\d+${source};`));
  expect((await page.request.get(source)).headers()["cache-control"]).toContain("immutable");
  for (const file of [source, "/sw.js"]) {
    expect(gzipSync(readFileSync(`public${file}`)).length).toBeLessThanOrEqual(6_000);
  }
});
