import { berlinInstant } from "@/lib/berlin-instant";
import type { PlainDate } from "@/lib/plain-date";
import { findFreePort } from "@/scripts/runtime/free-port";
import { TestPortal } from "@/scripts/testing/portal-process";

const script = "scripts/testing/start-for-browser.ts";
const running = "Das Portal läuft";

/** A portal of its own with the same content, whose clock shows another time. */
export async function portalAt(clock: string): Promise<{ url: string; remove(): Promise<void> }> {
  const portal = new TestPortal();
  const port = String(await findFreePort());
  const env = { PORT: port, PORTAL_TEST_CLOCK: clock };
  await portal.spawn(script, { env }).says(running);
  return { url: `http://localhost:${port}`, remove: () => portal.remove() };
}

/** A portal of its own with the people of the demonstration, which lives on from one day to another. */
export async function livingPortal() {
  const portal = new TestPortal();
  const port = String(await findFreePort());
  let lives: ReturnType<TestPortal["spawn"]> | undefined;
  return {
    url: `http://localhost:${port}`,
    dataDir: portal.dataDir,
    /** Ends it, and starts it again in the morning of that day with all that it knew. */
    leapTo: async (day: PlainDate) => {
      await lives?.kill("SIGTERM");
      const env = { PORT: port, PORTAL_TEST_CLOCK: berlinInstant(day, 9).toISOString() };
      lives = portal.spawn(script, { env, args: ["demo"] });
      await lives.says(running);
    },
    remove: () => portal.remove(),
  };
}
