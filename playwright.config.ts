import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "playwright/test";

// Workers load this file again: the folder and the port are those of the first time.
process.env.E2E_DATA_DIR ??= join(mkdtempSync(join(tmpdir(), "portal-e2e-")), "data");
process.env.E2E_PORT ??= "3210";
const { E2E_DATA_DIR: DATA_DIR, E2E_PORT: PORT, CHROMIUM_PATH = "/usr/bin/chromium" } = process.env;

const notNeeded = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "PaintHolding",
  "MediaRouter",
  "OptimizationHints",
  "LensOverlay",
  "DestroyProfileOnBrowserClose",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "ThirdPartyStoragePartitioning",
];

export default defineConfig({
  testDir: "e2e/journeys",
  // A journey that fails once has failed: a retry would hide the race.
  retries: 0,
  // One a core of the smallest machine; journeys share the portal, and no person in it.
  workers: 2,
  // A whole journey is some sixty pages, on a computer that may be building at the same time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Each window would bring two more pages for an address bar that nobody sees. The last list
        // counts alone, so it names again what matters here of Playwright's own.
        `--disable-features=${notNeeded.join(",")}`,
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" --import ./scripts/register.mjs scripts/testing/start-for-browser.ts demo`,
    url: `http://localhost:${PORT}/de`,
    env: {
      DATA_DIR,
      PORT,
      DATABASE_URL: "",
      PUBLIC_URL: "",
      SMTP_URL: "",
      LINK_CHECK: "off",
      HOST: "",
      TRUSTED_PROXIES: "127.0.0.1",
    },
    timeout: 300_000,
    // Stops the database too.
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
  },
});
