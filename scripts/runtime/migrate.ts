import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { OperatorError } from "../../lib/operator-error";

// Prisma's own lock, so that `prisma migrate deploy` and a start never run at once.
const PRISMA_LOCK = 72_707_369;

const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

/**
 * Applies what is missing of `folder` (prisma/migrations), each migration together with its entry
 * in Prisma's history in one transaction: a killed process leaves all of it or nothing.
 * @returns the names of the migrations applied now
 */
export async function migrate(
  client: pg.Client,
  folder: string,
  signal?: AbortSignal,
): Promise<string[]> {
  await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
  try {
    const missing = findMissing(readMigrations(folder), await readHistory(client));
    for (const migration of missing) {
      signal?.throwIfAborted();
      await apply(client, migration);
    }
    return missing.map(({ name }) => name);
  } finally {
    // A broken connection has given the lock up by itself.
    await client.query("SELECT pg_advisory_unlock($1)", [PRISMA_LOCK]).catch(() => {});
  }
}

function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: join(folder, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const bytes = readFileSync(file);
      const checksum = createHash("sha256").update(bytes).digest("hex");
      return { name, sql: bytes.toString("utf8"), checksum };
    });
}

async function readHistory(client: pg.Client): Promise<Applied[]> {
  await client.query(HISTORY);
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  return rows;
}

function findMissing(migrations: readonly Migration[], history: readonly Applied[]): Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const stranger = history.find(({ migration_name }) => !known.has(migration_name));
  if (stranger) {
    throw new OperatorError(
      `Die Datenbank ist neuer als dieses Portal (sie kennt die Migration ${stranger.migration_name}); bitte die Version des Portals starten, die zuletzt lief, oder eine neuere.`,
    );
  }
  return migrations.filter((migration) => {
    const entry = history.find(({ migration_name }) => migration_name === migration.name);
    if (entry) refuseChanged(migration, entry);
    return !entry;
  });
}

function refuseChanged(migration: Migration, entry: Applied): void {
  if (!entry.finished_at) {
    throw new OperatorError(
      `Die Migration ${migration.name} ist an dieser Datenbank gescheitert; bitte sie mit „npx prisma migrate resolve“ klären.`,
    );
  }
  if (entry.checksum !== migration.checksum) {
    throw new OperatorError(
      `Die Migration ${migration.name} wurde geändert, nachdem sie angewandt war; bitte die Datei in ihren alten Stand bringen und Änderungen in eine neue Migration schreiben.`,
    );
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    // clock_timestamp: now() stands still inside the transaction, and the two would be equal.
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new OperatorError(
      `Die Migration ${name} ist gescheitert; die Datenbank ist unverändert.`,
      error,
    );
  }
}
