import { afterEach, expect, test } from "vitest";
import { TestPortal } from "../testing/portal-process";
import { findFreePort } from "./free-port";

let portal: TestPortal;
afterEach(() => portal.remove());

// `npm test` has built the portal before this runs. How long it takes is a figure of `npm run bench`.
test("the whole portal starts on what is built, answers, builds nothing and ends", async () => {
  portal = new TestPortal();
  const port = String(await findFreePort());
  const running = portal.spawn("scripts/start.ts", { env: { PORT: port } });
  await running.says("Das Portal läuft");
  const page = await fetch(`http://localhost:${port}/`);
  expect(page.status).toBe(200);

  const { code, output } = await running.kill("SIGTERM");
  expect(code).toBe(0);
  expect(output).not.toContain("gebaut");
  expect(portal.databaseServer()).toBeUndefined();
});
