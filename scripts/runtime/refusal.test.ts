import { createServer } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { notes, type StartedPortal, TestPortal } from "../testing/portal-process";
import { findFreePort } from "./free-port";

const SMALL = "scripts/testing/start-small.ts";
let portal: TestPortal;
let port: string;
beforeEach(async () => {
  portal = new TestPortal();
  port = String(await findFreePort());
});
afterEach(() => portal.remove());

async function sentenceOf(start: StartedPortal): Promise<string> {
  const { code, output } = await start.ended();
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(output).not.toMatch(/\bat .*:\d+/);
  expect(portal.databaseServer()).toBeUndefined();
  return output;
}

test.each([
  [{ PORT: "achtzig" }, "PORT"],
  [{ PORT: "70000" }, "PORT"],
  [{ DATABASE_URL: "mysql://root@localhost/x" }, "DATABASE_URL"],
  [{ DATABASE_URL: "postgresql://a:geheim@127.0.0.1:1/x" }, "DATABASE_URL"],
  [{ PUBLIC_URL: "teilhabe.example" }, "PUBLIC_URL"],
  [{ ENCRYPTION_KEYS: "k1:zu-kurz" }, "ENCRYPTION_KEYS"],
  [{ AUTH_SECRET: "kurz" }, "AUTH_SECRET"],
  [{ HOST: "203.0.113.7" }, "HOST"],
  [{ PORTAL_TEST_CLOCK: "2030-01-01T00:00:00Z" }, "PORTAL_TEST_CLOCK"],
  [{ PORTAL_TEST_CONTENT: "/tmp/x.json" }, "PORTAL_TEST_CONTENT"],
])("%j is refused in one sentence that names %s", async (env, name) => {
  const sentence = await sentenceOf(portal.spawn(SMALL, { env: { PORT: port, ...env } }));
  expect(sentence).toContain(name);
  expect(sentence).not.toContain("geheim");
});

test("a taken port is refused by its number", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(Number(port), "127.0.0.1", resolve));
  try {
    expect(await sentenceOf(portal.spawn(SMALL, { env: { PORT: port } }))).toContain(port);
  } finally {
    other.close();
  }
});

test("a second portal on the same folder is refused, and the first goes on", async () => {
  const first = await portal.start();
  const { code, output } = await portal.spawn(SMALL, { env: { PORT: port } }).ended();
  expect(code).toBe(1);
  expect(output).toContain("läuft hier schon");
  expect(await notes(first.url, "POST")).toBe(1);
});

test("a migration that was edited after it ran is refused by name", async () => {
  await (await portal.start()).kill("SIGTERM");
  portal.writeMigration("20260101000000_note", "CREATE TABLE note (id bigserial PRIMARY KEY);");
  const sentence = await sentenceOf(portal.spawn(SMALL, { env: { PORT: port } }));
  expect(sentence).toContain("20260101000000_note");
});

test("a migration that fails changes nothing, and runs once it is repaired", async () => {
  portal.writeMigration("20260102000000_more", "CREATE TABLE more (id int); SELECT 1/0;");
  const sentence = await sentenceOf(portal.spawn(SMALL, { env: { PORT: port } }));
  expect(sentence).toContain("20260102000000_more");

  portal.writeMigration("20260102000000_more", "CREATE TABLE more (id int);");
  expect(await notes((await portal.start()).url)).toBe(0);
});

test("demonstration and operation never share a database", async () => {
  const demo = await portal.start({ args: ["demo"] });
  await notes(demo.url, "POST");
  await demo.kill("SIGTERM");
  expect(await sentenceOf(portal.spawn(SMALL, { env: { PORT: port } }))).toContain("npm run demo");
  expect(await notes((await portal.start({ args: ["demo"] })).url)).toBe(1);
});

test("a demonstration is refused where other data lie", async () => {
  const operation = await portal.start();
  await notes(operation.url, "POST");
  await operation.kill("SIGTERM");
  const attempt = portal.spawn(SMALL, { env: { PORT: port }, args: ["demo"] });
  expect(await sentenceOf(attempt)).toContain("nicht zur Demonstration");
});
