import type { Page } from "playwright/test";
import { expect } from "./windows";

/** More stops than any page has. */
const farthest = 400;

type Stop = {
  /** Place among all things of the page that can have the focus; -1: none of them has it. */
  readonly index: number;
  readonly name: string;
  /** What hides it, or how it fails to show that it has the focus; empty where all is well. */
  readonly trouble: string;
  readonly closed: boolean;
};

/**
 * Goes through the open page with Tab alone, opening what is folded, and expects that everything
 * to tap is reached, that one can see where one is at each stop, and that one gets out at the end.
 */
export async function expectKeyboardWalk(page: Page, name: string): Promise<void> {
  const reached = new Set<number>();
  const troubles: string[] = [];
  for (let pressed = 0; ; pressed++) {
    expect(pressed, `${name}: stops until the way out`).toBeLessThan(farthest);
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(whereAmI);
    if (stop.index < 0 || reached.has(stop.index)) break;
    reached.add(stop.index);
    if (stop.trouble) troubles.push(`${stop.name}: ${stop.trouble}`);
    if (stop.closed) {
      await page.keyboard.press("Enter");
      if ((await page.evaluate(whereAmI)).closed) troubles.push(`${stop.name}: stays folded`);
    }
  }
  const missed = await page.evaluate(notAmong, [...reached]);
  expect.soft(troubles, `${name}: stops that do not show`).toEqual([]);
  expect.soft(missed, `${name}: not reached with Tab`).toEqual([]);
}

/** Runs in the page, and so on its own. */
function whereAmI(): Stop {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const here = document.activeElement;
  const index = here ? all.indexOf(here) : -1;
  if (!here || index < 0) return { index: -1, name: "", trouble: "", closed: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  const outside =
    box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
  const unmarked = outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2;
  return {
    index,
    name: here.outerHTML.slice(0, 120),
    trouble: [outside && "outside of the window", unmarked && "no outline"]
      .filter(Boolean)
      .join(", "),
    closed: here.tagName === "SUMMARY" && !here.closest("details")?.open,
  };
}

/** Runs in the page: what can be used and was not reached. Of radio buttons one stands for its group. */
function notAmong(reached: readonly number[]): string[] {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === "radio" ? element.name : undefined;
  const groups = new Set(
    reached.map((index) => all[index]).flatMap((each) => (each ? [groupOf(each)] : [])),
  );
  return all
    .filter((element, index) => {
      if (reached.includes(index) || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      if (element.matches(":disabled, [type=hidden], [tabindex='-1']")) return false;
      const group = groupOf(element);
      return !group || !groups.has(group);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
