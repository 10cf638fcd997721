import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export type Count = { readonly passed: number; readonly failed: number };

const VitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((r): Count => ({ passed: r.numPassedTests, failed: r.numFailedTests }));

// A test that passes at its second attempt hides a race: it counts as failed.
const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats: s }): Count => ({ passed: s.expected, failed: s.unexpected + s.flaky }));

export function runVitest(folder: string): Count {
  const file = join(folder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = run(["node_modules/vitest/vitest.mjs", "run", ...reporters], {});
  return readCount(code, file, VitestReport);
}

export function runPlaywright(folder: string, browser: string): Count {
  const file = join(folder, "playwright.json");
  const code = run(["node_modules/playwright/cli.js", "test", "--reporter=list,json"], {
    CHROMIUM_PATH: browser,
    E2E_DATA_DIR: join(folder, "e2e"),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return readCount(code, file, PlaywrightReport);
}

function run(args: readonly string[], env: Record<string, string>): number | null {
  return spawnSync(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  }).status;
}

// A runner that crashed, or found nothing to run, must not look like success.
function readCount(code: number | null, file: string, report: z.ZodType<Count>): Count {
  const count = existsSync(file)
    ? report.parse(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0 };
  const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return silent ? { passed: count.passed, failed: 1 } : count;
}
