import { findFreePort } from "@/scripts/runtime/free-port";
import { TestPortal } from "@/scripts/testing/portal-process";

/** A portal of its own with the same content, whose clock shows another time. */
export async function portalAt(clock: string): Promise<{ url: string; remove(): Promise<void> }> {
  const portal = new TestPortal();
  const port = String(await findFreePort());
  const env = { PORT: port, PORTAL_TEST_CLOCK: clock };
  await portal.spawn("scripts/testing/start-for-browser.ts", { env }).says("Das Portal läuft");
  return { url: `http://localhost:${port}`, remove: () => portal.remove() };
}
