import axe, { type RunOptions } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright/test";
import { expect } from "./windows";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** axe is put into the page, which allows no script: nothing else may be tested in such a window. */
export const inspected: BrowserContextOptions = {
  javaScriptEnabled: true,
  bypassCSP: true,
};

const everything: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};
/** What can differ in the dark, where nothing but the colours changes. */
const colours: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};
const phone = { width: 360, height: 740 };
const narrowPhone = { width: 320, height: 740 };
const computer = { width: 1280, height: 800 };

/** Looks at the open page as axe does: on a phone and on a computer, in the light and in the dark. */
export async function inspect(page: Page, name: string): Promise<void> {
  // After a click the page may be there before its styles are.
  await page.waitForLoadState();
  const before = page.viewportSize();
  await page.evaluate(axe.source);
  // What is below the first screen is laid out a moment later: nobody looks at it before.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  for (const size of [phone, computer]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "light" });
    const found = await page.evaluate(violations, everything);
    expect.soft(found, `${name}, ${size.width} px, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await page.evaluate(violations, colours);
    expect.soft(dark, `${name}, ${size.width} px, dark`).toEqual([]);
  }
  for (const size of [narrowPhone, phone]) await expectNoSidewaysScroll(page, name, size);
  // The rooms are elsewhere on a phone: who looked goes on as before.
  if (before) await page.setViewportSize(before);
}

/** Runs in the page, where axe lies by then. */
async function violations(options: RunOptions): Promise<string[]> {
  const found = await window.axe.run(options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

async function expectNoSidewaysScroll(page: Page, name: string, size: typeof phone) {
  await page.setViewportSize(size);
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(tooWide, `${name}, ${size.width} px: pixels beside the page`).toBeLessThanOrEqual(0);
}

/** Expects everything to tap to be at least 44 px high, but for links in running text. */
export async function expectTapTargets(page: Page, name: string): Promise<void> {
  await page.setViewportSize(phone);
  const low = await page
    .locator("a[href], button, input, select, textarea, summary")
    .filter({ visible: true })
    .evaluateAll(tooLow);
  expect.soft(low, `${name}: lower than 44 px`).toEqual([]);
}

/** Runs in the page, and so on its own. */
function tooLow(targets: readonly Element[]): string[] {
  const inRunningText = (target: Element) =>
    target.tagName === "A" &&
    [...(target.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  const height = (target: Element) =>
    (target.closest("label") ?? target).getBoundingClientRect().height;
  return targets
    .filter((target) => height(target) < 44 && !inRunningText(target))
    .map((target) => `${Math.round(height(target))} px: ${target.outerHTML.slice(0, 200)}`);
}
