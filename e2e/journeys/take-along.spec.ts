import { endonyms, type Locale, locales } from "@/lib/i18n/locales";
import { titleOf, untranslatedOffer } from "../steps/content";
import { expectNothingLeft } from "../steps/traces";
import { expect, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";
const withoutDates = "mithelfen-im-nachbarschaftscafe";

/** Another language that the page offers beside the reader's own. */
function besideOf(locale: Locale): Locale {
  return locale === "de" ? "ti" : "de";
}

for (const locale of locales) {
  test(`${locale}: a sheet in one language and in two is a PDF of its own name`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/offers/${course}`);
    const beside = besideOf(locale);
    for (const [name, file] of [
      [t("takeAlong.sheet"), `${course}-${locale}.pdf`],
      [
        t("takeAlong.sheetWith", { language: endonyms[beside] }),
        `${course}-${locale}-${beside}.pdf`,
      ],
    ] as const) {
      const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
      const answer = await page.request.get(href ?? "");
      expect(answer.headers()["content-type"]).toBe("application/pdf");
      expect(answer.headers()["content-disposition"]).toBe(`inline; filename="${file}"`);
      expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers()["cache-control"]).toContain("must-revalidate");
      expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  test(`${locale}: start, deadline and information dates go into a calendar`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/offers/${course}`);
    const link = page.getByRole("link", { name: t("takeAlong.calendar"), exact: true });
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    const title = titleOf(course, locale);
    const text = (await answer.text()).replaceAll("\r\n ", "");
    for (const kind of ["start", "deadline", "information"] as const) {
      expect(text).toContain(`SUMMARY:${t(`calendar.${kind}`, { title })}\r\n`);
    }
    expect(text).toContain("DTSTART:20270301T170000Z\r\n");
    expect(text).toContain("DTSTART;VALUE=DATE:20270219\r\n");
    expect(text.match(/^UID:.+$/gm)).toHaveLength(4);
  });

  test(`${locale}: all information dates can be subscribed to`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/offers/${course}`);
    const link = page.getByRole("link", { name: t("takeAlong.allDates"), exact: true });
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    const text = (await answer.text()).replaceAll("\r\n ", "");
    expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n");
    const uids = text.match(/^UID:.+$/gm) ?? [];
    expect(uids.length).toBeGreaterThanOrEqual(6);
    expect(new Set(uids).size).toBe(uids.length);
  });

  test(`${locale}: another telephone reads the offer's address off the screen`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/offers/${course}`);
    await page.getByRole("link", { name: t("takeAlong.code"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("code.heading"));
    const { origin } = new URL(page.url());
    await expect(page.getByText(`${origin}/${locale}/offers/${course}`)).toBeVisible();
    const code = page.getByRole("img", { name: t("code.image") });
    await expect(code).toBeVisible();
    const drawn = () => code.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    await expect.poll(drawn).toBeGreaterThan(0);
    await expectNothingLeft(page, await page.reload());
    await page.getByRole("link", { name: t("code.back") }).click();
    await expect(page).toHaveURL(`/${locale}/offers/${course}`);
  });

  test(`${locale}: links to an offer and to the portal have a picture`, async ({ phone }) => {
    const { page } = await phone(locale);
    for (const path of [`/${locale}/og.png`, `/${locale}/offers/${course}/og.png`]) {
      const answer = await page.request.get(path);
      expect(answer.headers()["content-type"], path).toBe("image/png");
      const png = await answer.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
      expect(png.length, path).toBeLessThan(100_000);
    }
  });

  test(`${locale}: an offer without dates has no calendar, an unknown one nothing at all`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/offers/${withoutDates}`);
    await expect(page.getByRole("link", { name: t("takeAlong.sheet"), exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: t("takeAlong.calendar") })).toHaveCount(0);
    const unknown = `/${locale}/offers/gibt-es-nicht`;
    for (const path of [
      `/${locale}/offers/${withoutDates}/calendar.ics`,
      `${unknown}/pdf`,
      `${unknown}/calendar.ics`,
      `${unknown}/qr`,
      `${unknown}/qr.svg`,
      `${unknown}/og.png`,
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("errors.notFoundTitle"));
    }
  });
}

test("a text in German alone is a sheet in every language", async ({ phone }) => {
  const { page } = await phone("ti");
  for (const address of [
    `/ti/offers/${untranslatedOffer()}/pdf`,
    `/ti/offers/${untranslatedOffer()}/pdf?with=ar`,
  ]) {
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
  }
});
