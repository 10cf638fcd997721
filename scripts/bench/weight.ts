import { type Browser, chromium } from "playwright";
import { ensureBrowser } from "../testing/browser";
import { atMost, type Figure } from "./figure";
import { startPortal, withDataFolder } from "./portal";
import { type Throttle, type Weight, weighPage } from "./weigh";
import { allWeighed, weightBudget } from "./weight-budget";

const offers = 200;
const slowPhone: Throttle = { cpu: 4, kbit: 1600, latencyMs: 150 };
/** As many as hide what a busy machine does to one: a few of an empty page's visits block too. */
const visits = 7;
const launchFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What a first visit costs on a slow phone, with 200 offers: bytes, and when something is seen. */
export function weightFigures(): Promise<Figure[]> {
  const executablePath = ensureBrowser();
  return withDataFolder(async (folder) => {
    const portal = await startPortal(folder, { offers });
    const browser = await chromium.launch({ executablePath, args: launchFlags });
    try {
      const pages = await answering(portal.url);
      const figures: Figure[] = [];
      for (const { locale, path } of pages) {
        const weight = await usualWeight(browser, portal.url + path);
        figures.push(...figuresOf(path, weight, weightBudget.withFonts[locale]));
      }
      return figures;
    } finally {
      await browser.close();
      await portal.stop();
    }
  });
}

/** Those that are there. */
async function answering(origin: string) {
  const asked = await Promise.all(
    allWeighed.map(async (page) => ({ page, answer: await fetch(origin + page.path) })),
  );
  return asked.filter(({ answer }) => answer.ok).map(({ page }) => page);
}

/** Of several first visits the middle one by each measure: a machine that is busy once says nothing. */
async function usualWeight(browser: Browser, address: string): Promise<Weight> {
  const weights: Weight[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    weights.push(await weighPage(browser, address, slowPhone));
  }
  const [first] = weights;
  if (!first) throw new Error("nothing was weighed");
  const middle = (name: keyof Weight) =>
    weights.map((weight) => weight[name]).sort((a, b) => a - b)[Math.floor(visits / 2)] ?? 0;
  return {
    ...first,
    fcp: middle("fcp"),
    lcp: middle("lcp"),
    tbt: middle("tbt"),
    cls: middle("cls"),
  };
}

function figuresOf(path: string, weight: Weight, kilobytes: number): Figure[] {
  const figure = (name: string, value: number, unit: string, limit: number) =>
    atMost(`weight ${path}: ${name}`, value, unit, limit);
  return [
    figure("requests", weight.requests, "requests", weightBudget.requests),
    figure("without fonts", weight.withoutFonts / 1000, "kB", weightBudget.withoutFonts),
    figure("with fonts", weight.withFonts / 1000, "kB", kilobytes),
    figure("first paint", weight.fcp, "ms", 1000),
    figure("largest paint", weight.lcp, "ms", 1200),
    figure("blocked", weight.tbt, "ms", 0),
    figure("shift", weight.cls, "", 0.02),
    figure("cookies", weight.cookies, "cookies", 0),
    figure("storage", weight.storage, "entries", 0),
    figure("foreign requests", weight.foreign, "requests", 0),
    figure("console errors", weight.consoleErrors, "errors", 0),
  ];
}
