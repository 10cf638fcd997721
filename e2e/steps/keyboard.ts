import type { Locator, Page } from "playwright/test";
import { expect } from "./windows";

/** Further than the last thing to reach on any page here. */
const farthest = 80;

/** Presses Tab until something has the focus, and expects that one can see where one is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < farthest; pressed++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectFocusToShow(target);
      return;
    }
  }
  throw new Error(`${target} cannot be reached with Tab`);
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function expectFocusToShow(target: Locator): Promise<void> {
  await expect(target).toBeInViewport();
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(outline, `outline around ${target}, in pixels`).toBeGreaterThanOrEqual(2);
}
