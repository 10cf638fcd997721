import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../runtime/migrate";
import { openEmbeddedDatabase } from "../runtime/postgres/embedded-database";
import { openDataFolder } from "../runtime/postgres/state-folder";
import { openSecrets } from "../runtime/secrets";
import { Shutdown } from "../runtime/shutdown";

declare module "vitest" {
  interface ProvidedContext {
    testDatabase: { readonly url: string; readonly template: string };
  }
}

/**
 * One PostgreSQL for the run: TEST_DATABASE_URL (a role that may create databases), else a server
 * of our own in a temporary folder. Every test file copies the migrated template made here.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const shutdown = new Shutdown();
  try {
    const url = process.env.TEST_DATABASE_URL ?? (await startServer(shutdown));
    const template = `portal_test_${randomUUID().slice(0, 8)}`;
    shutdown.defer(() => onServer(url, (client) => dropAll(client, template)));
    await onServer(url, (client) => client.query(`CREATE DATABASE ${template}`));
    await onServer(databaseAt(url, template), (client) => migrate(client, "prisma/migrations"));
    provide("testDatabase", { url, template });
  } catch (error) {
    await shutdown.run();
    throw error;
  }
  return () => shutdown.run();
}

async function startServer(shutdown: Shutdown): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "portal-test-database-"));
  // Under root the server runs as a user who has to get through.
  chmodSync(home, 0o711);
  shutdown.defer(() => rmSync(home, { recursive: true, force: true }));
  const dataDir = openDataFolder(join(home, "data"));
  const options = { dataDir, secrets: openSecrets(dataDir), durable: false };
  const { url } = await openEmbeddedDatabase(options, shutdown);
  return url;
}

async function dropAll(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
    [template],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
}

export async function onServer<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
