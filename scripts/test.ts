import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./runtime/build";
import { say, sayFailure } from "./runtime/operator-output";
import { Shutdown } from "./runtime/shutdown";
import { ensureBrowser } from "./testing/browser";
import { type Count, runPlaywright, runVitest } from "./testing/runners";

const folder = mkdtempSync(join(tmpdir(), "portal-test-run-"));
// The journeys' database lives in here; under root it runs as a user who has to get through.
chmodSync(folder, 0o711);
const { passed, failed } = await runAll().catch((error: unknown): Count => {
  sayFailure(error);
  return { passed: 0, failed: 1 };
});
rmSync(folder, { recursive: true });

// .ci/run hands over what failed before the tests, so that the last line tells all of it.
const failedBefore = Number(process.env.PORTAL_FAILED_CHECKS ?? 0);
say(`${passed} passed, ${failed + failedBefore} failed`);
process.exitCode = failed + failedBefore > 0 ? 1 : 0;

async function runAll(): Promise<Count> {
  // First: whoever lacks a browser should not learn of it after ten minutes.
  const browser = ensureBrowser();
  await ensureBuilt(process.cwd(), new Shutdown());
  const counts = [runVitest(folder), runPlaywright(folder, browser)];
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}
