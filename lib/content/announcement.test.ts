import pg from "pg";
import { expect, test, vi } from "vitest";
import { announce, contentChannel, hearContent } from "./announcement";

const url = process.env.DATABASE_URL ?? "";

async function listening() {
  const heard = vi.fn<() => void>();
  const ear = hearContent(url, heard);
  await vi.waitUntil(() => heard.mock.calls.length === 1, { timeout: 20_000 });
  return { heard, ear };
}

test("every process hears of a change", async () => {
  const [one, other] = [await listening(), await listening()];
  await announce(url, contentChannel);
  await vi.waitUntil(() => one.heard.mock.calls.length === 2);
  await vi.waitUntil(() => other.heard.mock.calls.length === 2);
  await one.ear.stop();
  await other.ear.stop();
});

test("a lost connection counts as a change, and the next one is heard again", async () => {
  const { heard, ear } = await listening();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'portal content' AND datname = current_database()`,
  );
  await client.end();
  await vi.waitUntil(() => heard.mock.calls.length === 2, { timeout: 20_000 });
  await announce(url, contentChannel);
  await vi.waitUntil(() => heard.mock.calls.length === 3);
  await ear.stop();
});

test("without a database nothing is heard and nothing breaks", async () => {
  const heard = vi.fn();
  const ear = hearContent("postgresql://nobody@127.0.0.1:1/none", heard);
  await ear.stop();
  expect(heard).not.toHaveBeenCalled();
});
