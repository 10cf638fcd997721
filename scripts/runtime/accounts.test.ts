import { chownSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { notes, TestPortal } from "../testing/portal-process";
import { canEnter } from "./postgres/server-user";

const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

let portal: TestPortal;
afterEach(() => portal.remove());

test("secrets are for their owner alone", async () => {
  portal = new TestPortal();
  await portal.start();
  expect(statSync(join(portal.dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(statSync(portal.dataDir).mode & 0o066).toBe(0);
});

// Where the tests run as an ordinary user, every other test here is the proof for that.
if (isRoot) {
  test("root's portal runs in a folder that only root may enter", async () => {
    portal = new TestPortal(0o700);
    await (await portal.start()).kill("SIGKILL");
    expect(await notes((await portal.start()).url, "POST")).toBe(1);
  });
}

// In a checkout that only root may enter there is nothing that an ordinary user could run.
if (isRoot && canEnter(process.cwd(), NOBODY)) {
  test("an ordinary user may run it", async () => {
    portal = new TestPortal();
    chownSync(portal.home, NOBODY.uid, NOBODY.gid);
    const running = await portal.start(NOBODY);
    expect(await notes(running.url, "POST")).toBe(1);
    expect((await running.kill("SIGTERM")).code).toBe(0);
    expect(portal.databaseServer()).toBeUndefined();
  });
}
