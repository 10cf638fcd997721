import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NOTE_TABLE, notes, TestPortal } from "../testing/portal-process";

let portal: TestPortal;
beforeEach(() => {
  portal = new TestPortal();
});
afterEach(() => portal.remove());

test("what was written is there after kill -9 of the portal, on the same database server", async () => {
  const first = await portal.start();
  for (let i = 0; i < 20; i++) await notes(first.url, "POST");
  const server = portal.databaseServer();
  await first.kill("SIGKILL");

  const second = await portal.start();
  expect(await notes(second.url)).toBe(20);
  expect(portal.databaseServer()?.pid).toBe(server?.pid);
});

test("what was written is there after kill -9 of portal and database", async () => {
  const first = await portal.start();
  for (let i = 0; i < 20; i++) await notes(first.url, "POST");
  killDatabase();
  await first.kill("SIGKILL");

  const second = await portal.start();
  expect(await notes(second.url)).toBe(20);
});

test("a killed database comes back under a running portal", async () => {
  const running = await portal.start();
  await notes(running.url, "POST");
  killDatabase();
  await expect.poll(() => notes(running.url).catch(() => -1), { timeout: 10_000 }).toBe(1);
});

test("kill -9 in the middle of the first migration leaves nothing half done", async () => {
  portal.writeMigration("20260101000000_note", `${NOTE_TABLE} SELECT pg_sleep(3600);`);
  const starting = portal.spawn("scripts/testing/start-small.ts");
  await expect
    .poll(() => runningStatements().catch(() => []), { timeout: 60_000 })
    .toContainEqual(expect.stringContaining("pg_sleep"));
  await starting.kill("SIGKILL");

  portal.writeMigration("20260101000000_note", NOTE_TABLE);
  const second = await portal.start();
  expect(await notes(second.url, "POST")).toBe(1);
});

test("a portal that nobody listens to any more still ends in order", async () => {
  const running = await portal.start();
  running.stopListening();
  const outcome = await running.kill("SIGTERM");
  expect(outcome.code).toBe(0);
  expect(portal.databaseServer()).toBeUndefined();
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends portal and database",
  async (signal) => {
    const running = await portal.start();
    const outcome = await running.kill(signal);
    expect(outcome.code).toBe(0);
    expect(portal.databaseServer()).toBeUndefined();
    await expect(fetch(running.url)).rejects.toThrow();
  },
);

test("a signal in the middle of a start ends everything too", async () => {
  portal.writeMigration("20260101000000_note", `${NOTE_TABLE} SELECT pg_sleep(3600);`);
  const starting = portal.spawn("scripts/testing/start-small.ts");
  await expect.poll(() => portal.databaseServer(), { timeout: 60_000 }).toBeDefined();
  expect((await starting.kill("SIGTERM")).code).toBe(0);
  expect(portal.databaseServer()).toBeUndefined();
});

function killDatabase(): void {
  const server = portal.databaseServer();
  if (!server) throw new Error("no database server runs");
  process.kill(server.pid, "SIGKILL");
}

async function runningStatements(): Promise<string[]> {
  const secrets = JSON.parse(readFileSync(join(portal.dataDir, "secrets.json"), "utf8"));
  const client = new pg.Client({
    host: "127.0.0.1",
    port: portal.databaseServer()?.port,
    user: "postgres",
    password: secrets.databaseAdminPassword,
    database: "postgres",
  });
  await client.connect();
  const { rows } = await client.query<{ query: string }>(
    "SELECT query FROM pg_stat_activity WHERE state = 'active' AND datname = 'portal'",
  );
  await client.end();
  return rows.map(({ query }) => query);
}
