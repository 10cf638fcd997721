import type { Page } from "playwright/test";
import { expect, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";

/** Reads on to six tenths of a page, all of which has come. */
async function readOn(page: Page): Promise<number> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight * 0.6);
    return Math.round(scrollY);
  });
}

async function expectPlace(page: Page, place: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(5);
}

for (const path of ["/de", "/ar/guides", "/fa-AF/places", `/ti/offers/${course}`]) {
  test(`who loads ${path} again or comes back to it reads on where they were`, async ({
    phone,
  }) => {
    const { page } = await phone("de");
    await page.goto(path);
    const place = await readOn(page);
    expect(place).toBeGreaterThan(500);
    await page.reload();
    await expectPlace(page, place);
    await page.goto("/de/info/impressum");
    await page.goBack();
    await expectPlace(page, place);
  });
}

test("a form that was not understood shows its errors first", async ({ phone }) => {
  const { page, t } = await phone("de");
  await page.goto("/de/contact");
  await page.getByRole("button", { name: t("contact.send"), exact: true }).click();
  await expect(page).toHaveURL(/#errors$/);
  await expect
    .poll(() => page.locator("#errors").evaluate((errors) => errors.getBoundingClientRect().top))
    .toBeLessThan(100);
});

test("a phone that is turned goes on showing what was read", async ({ phone }) => {
  const { page } = await phone("de");
  await page.goto("/de/offers");
  await readOn(page);
  const began = await page.evaluate(() => document.getAnimations().length);
  await page.setViewportSize({ width: 900, height: 360 });
  await page.setViewportSize({ width: 360, height: 740 });
  expect(began).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("the first key on a desk hides nothing", async ({ browser, baseURL }) => {
  const desk = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await desk.goto(`${baseURL}/de/offers`);
  await readOn(desk);
  for (const act of [() => desk.keyboard.press("Tab"), () => desk.mouse.click(5, 400)]) {
    await act();
    const hidden = await desk.evaluate(
      () =>
        [...document.querySelectorAll("main, main *")].filter(
          (part) => getComputedStyle(part).contentVisibility === "hidden",
        ).length,
    );
    expect(hidden).toBe(0);
  }
  await desk.close();
});
