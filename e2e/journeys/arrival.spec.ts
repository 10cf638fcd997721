import type { Page } from "playwright/test";
import { expect, test } from "../steps/windows";

/** As a real phone is: things move on it, and it can be turned. */
const real = { reducedMotion: "no-preference", isMobile: true, hasTouch: true } as const;
const course = "deutsch-am-abend-a2-b1";

/** Reads on to a share of a page, all of which has come. */
async function readOn(page: Page, share = 0.6): Promise<number> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  return page.evaluate((part) => {
    scrollTo(0, document.documentElement.scrollHeight * part);
    return Math.round(scrollY);
  }, share);
}

async function expectPlace(page: Page, place: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(5);
}

test("on a phone the parts of a page come one after the other", async ({ phone }) => {
  const { page } = await phone("de", { ...real, javaScriptEnabled: true });
  await page.addInitScript(() => {
    const come: string[] = [];
    Object.assign(globalThis, { come });
    addEventListener("animationstart", ({ animationName, target }) => {
      if (animationName === "come") come.push((target as Element).localName);
    });
  });
  await page.goto("/de/offers");
  await readOn(page);
  const come = await page.evaluate(() => (globalThis as unknown as { come: string[] }).come);
  const order = ["header", "nav", "h1", "search", "div", "footer"];
  expect(come.filter((part, at) => order.includes(part) && come.indexOf(part) === at)).toEqual(
    order,
  );
});

for (const [path, share] of [
  ["/de", 0.6],
  ["/ar/guides", 0.6],
  ["/fa-AF/places", 1],
  [`/ti/offers/${course}`, 0.6],
  [`/ti/offers/${course}`, 1],
  ["/de/offers", 0.9],
  ["/ti/offers", 0.4],
] as const) {
  test(`who loads ${path} again or comes back to it at ${share} reads on where they were`, async ({
    phone,
  }) => {
    const { page } = await phone("de", real);
    await page.goto(path);
    const place = await readOn(page, share);
    expect(place).toBeGreaterThan(500);
    // The browser writes down where a reader is a moment after they have stopped.
    await page.waitForTimeout(1200);
    await page.reload();
    await expectPlace(page, place);
    await page.goto("/de/info/impressum");
    await page.goBack();
    await expectPlace(page, place);
  });
}

test("a form that was not understood shows its errors first", async ({ phone }) => {
  const { page, t } = await phone("de", real);
  await page.goto("/de/contact");
  await page.getByRole("button", { name: t("contact.send"), exact: true }).click();
  await expect(page).toHaveURL(/#errors$/);
  await expect
    .poll(() => page.locator("#errors").evaluate((errors) => errors.getBoundingClientRect().top))
    .toBeLessThan(100);
});

/** Parts of a page that are held back and not just hidden for good. */
function heldBack(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll("body > :not(link, script), main > *, .as-seen")].filter(
        (part) =>
          !part.matches("[hidden], script") &&
          !part.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true }),
      ).length,
  );
}

for (const path of ["/de", "/ar/offers", `/ti/offers/${course}`, "/de/info/impressum"]) {
  test(`all of ${path} comes, and it is no higher than what stands in it`, async ({ phone }) => {
    const { page } = await phone("de", real);
    await page.goto(path);
    await readOn(page);
    expect(await heldBack(page)).toBe(0);
    expect(
      await page.evaluate(
        () =>
          document.documentElement.scrollHeight -
          Math.round(
            (document.querySelector("footer")?.getBoundingClientRect().bottom ?? 0) + scrollY,
          ),
      ),
    ).toBeLessThan(5);
  });
}

test("where an address leads into a page, nothing waits", async ({ phone }) => {
  const { page } = await phone("de", real);
  await page.goto("/de/offers#content", { waitUntil: "commit" });
  await page.locator("#content").waitFor();
  expect(await heldBack(page)).toBe(0);
});

test("a phone that is turned goes on showing what was read", async ({ phone }) => {
  const { page } = await phone("de", real);
  await page.goto("/de/offers");
  await readOn(page);
  const read = await page.evaluateHandle(() => document.elementFromPoint(180, 370));
  for (const turned of [
    { width: 900, height: 360 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(turned);
    expect(await heldBack(page)).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  await expect
    .poll(() =>
      read.evaluate((part) => {
        const { top, bottom } = (part as Element).getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }),
    )
    .toBe(true);
});

test("the first key on a desk hides nothing", async ({ browser, baseURL }) => {
  const desk = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "no-preference",
  });
  await desk.goto(`${baseURL}/de/offers`);
  await readOn(desk);
  for (const act of [() => desk.keyboard.press("Tab"), () => desk.mouse.click(5, 400)]) {
    await act();
    expect(await heldBack(desk)).toBe(0);
  }
  await desk.close();
});
