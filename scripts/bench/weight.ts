import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from "playwright";
import { locales } from "@/lib/i18n/locales";
import { ensureBrowser } from "../testing/browser";
import { atMost, type Figure } from "./figure";
import { startPortal, withDataFolder } from "./portal";

const offer = "deutsch-am-abend-a2-b1";
/** First visit on a phone: bytes with fonts, as the public portal's weight budget has them. */
const budget = { de: 20, ar: 40, "fa-AF": 40, ti: 60 } as const;
const launchFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What a first visit of the list and the offer page costs, and what it leaves behind. */
export function weightFigures(): Promise<Figure[]> {
  const executablePath = ensureBrowser();
  return withDataFolder(async (folder) => {
    const portal = await startPortal(folder);
    const browser = await chromium.launch({ executablePath, args: launchFlags });
    try {
      const figures: Figure[] = [];
      for (const locale of locales) {
        for (const path of [`/${locale}/offers`, `/${locale}/offers/${offer}`]) {
          figures.push(...(await weigh(browser, portal.url, path, budget[locale])));
        }
      }
      return figures;
    } finally {
      await browser.close();
      await portal.stop();
    }
  });
}

type Request = { url: string; type: string; bytes: number };

async function weigh(browser: Browser, origin: string, path: string, kilobytes: number) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const requests = await watch(await context.newCDPSession(page));
  await page.goto(origin + path, { waitUntil: "networkidle" });
  const all = [...requests.values()];
  const bytes = (wanted: (request: Request) => boolean) =>
    all.filter(wanted).reduce((sum, request) => sum + request.bytes, 0) / 1000;
  const left = await leftBehind(context, page);
  await context.close();
  return [
    atMost(`weight ${path}: requests`, all.length, "requests", 5),
    atMost(
      `weight ${path}: without fonts`,
      bytes(({ type }) => type !== "Font"),
      "kB",
      12,
    ),
    atMost(
      `weight ${path}: with fonts`,
      bytes(() => true),
      "kB",
      kilobytes,
    ),
    atMost(
      `weight ${path}: scripts`,
      bytes(({ type }) => type === "Script"),
      "kB",
      0,
    ),
    atMost(
      `weight ${path}: foreign requests`,
      all.filter((r) => !r.url.startsWith(origin)).length,
      "requests",
      0,
    ),
    atMost(`weight ${path}: cookies`, left.cookies, "cookies", 0),
    atMost(`weight ${path}: storage`, left.storage, "entries", 0),
  ];
}

async function watch(session: CDPSession): Promise<Map<string, Request>> {
  const requests = new Map<string, Request>();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    requests.set(requestId, { url: request.url, type: type ?? "Other", bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  return requests;
}

async function leftBehind(context: BrowserContext, page: Page) {
  const storage = await page.evaluate(
    async () =>
      localStorage.length +
      sessionStorage.length +
      (await indexedDB.databases()).length +
      (await caches.keys()).length,
  );
  return { storage, cookies: (await context.cookies()).length };
}
