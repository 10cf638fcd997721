import type { Browser, BrowserContext, CDPSession, Page } from "playwright";

/** A slow phone on a slow network. */
export type Throttle = { readonly cpu: number; readonly kbit: number; readonly latencyMs: number };

export type Weight = {
  readonly requests: number;
  readonly foreign: number;
  /** Bytes on the wire, heads included. */
  readonly withoutFonts: number;
  readonly withFonts: number;
  readonly cookies: number;
  readonly storage: number;
  readonly consoleErrors: number;
  /** Milliseconds; only worth something with a throttle and on a machine at rest. */
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
};

type Request = { url: string; type: string; bytes: number };
type Painted = { lcp: number; cls: number; tbt: number };

/** What a first visit of a page costs on a phone, and what it leaves behind. */
export async function weighPage(
  browser: Browser,
  address: string,
  throttle?: Throttle,
): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    let consoleErrors = 0;
    page.on("console", (message) => {
      if (message.type() === "error") consoleErrors += 1;
    });
    page.on("pageerror", () => {
      consoleErrors += 1;
    });
    const session = await context.newCDPSession(page);
    const requests = await watch(session);
    if (throttle) await slowDown(session, throttle);
    await page.addInitScript(watchPainting);
    await page.goto(address, { waitUntil: "networkidle" });
    return {
      ...bytesOf([...requests.values()], new URL(address).origin),
      ...(await leftBehind(context, page)),
      ...(await paintingOf(page)),
      consoleErrors,
    };
  } finally {
    await context.close();
  }
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

async function slowDown(session: CDPSession, { cpu, kbit, latencyMs }: Throttle): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: latencyMs,
    downloadThroughput: kbit * 125,
    uploadThroughput: kbit * 62.5,
  });
}

function bytesOf(all: readonly Request[], origin: string) {
  const sum = (wanted: (request: Request) => boolean) =>
    all.filter(wanted).reduce((bytes, request) => bytes + request.bytes, 0);
  return {
    requests: all.length,
    foreign: all.filter(({ url }) => url.startsWith("http") && !url.startsWith(`${origin}/`))
      .length,
    withoutFonts: sum(({ type }) => type !== "Font"),
    withFonts: sum(() => true),
  };
}

async function leftBehind(context: BrowserContext, page: Page) {
  const storage = await page.evaluate(
    async () =>
      localStorage.length +
      sessionStorage.length +
      (await indexedDB.databases()).length +
      (globalThis.caches ? (await caches.keys()).length : 0),
  );
  return { storage, cookies: (await context.cookies()).length };
}

/** Runs in the page, before anything of it: so it names no function, which the loader would mark. */
function watchPainting(): void {
  const painted: Painted = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { painted });
  for (const type of ["largest-contentful-paint", "layout-shift", "longtask"]) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (type === "longtask") painted.tbt += Math.max(0, entry.duration - 50);
        else if (type === "largest-contentful-paint") painted.lcp = entry.startTime;
        else if (!shift.hadRecentInput) painted.cls += shift.value;
      }
    }).observe({ type, buffered: true });
  }
}

function paintingOf(page: Page): Promise<Painted & { fcp: number }> {
  return page.evaluate(() => {
    const { painted } = globalThis as unknown as { painted: Painted };
    const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return { ...painted, fcp };
  });
}
