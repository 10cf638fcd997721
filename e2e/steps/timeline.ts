import type { Page } from "playwright/test";
import { panel } from "../pages/desk";
import { expect } from "./windows";

/** All that the timeline of a case file tells, oldest first. */
async function wholeTimeline(page: Page, caseFile: string): Promise<string[]> {
  const told: string[] = [];
  for (let number = 1; ; number += 1) {
    await page.goto(`${caseFile}?page=${number}`);
    const timeline = panel(page, "Verlauf");
    const entries = await timeline.locator("ol > li").allInnerTexts();
    told.push(...entries.map((entry) => entry.replace(/\s+/g, " ")));
    if ((await timeline.getByRole("link", { name: "Weiter" }).count()) === 0) break;
  }
  return told.toReversed();
}

/**
 * Expects these entries in this order, oldest first, each with all of its words; others may stand
 * between them.
 */
export async function expectTold(
  page: Page,
  caseFile: string,
  expected: readonly (readonly string[])[],
): Promise<void> {
  const told = await wholeTimeline(page, caseFile);
  let from = 0;
  for (const words of expected) {
    const at = told.slice(from).findIndex((entry) => words.every((word) => entry.includes(word)));
    expect(at, `"${words.join(", ")}" comes next in: ${told.slice(from).join(" | ")}`).not.toBe(-1);
    from += at + 1;
  }
}
