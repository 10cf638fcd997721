import type { PrismaClient } from "@/lib/db/generated/client";

/** On which the process that publishes is told that something is waiting. */
export const workerChannel = "portal_publication";

/** Held by the one process on this database that publishes. */
export const workerLock = 7_451_002;

type Database = Pick<PrismaClient, "$queryRaw" | "$executeRaw">;

/** Tells the process that publishes that something is waiting. */
export async function callWorker(database: Database): Promise<void> {
  await database.$executeRaw`SELECT pg_notify(${workerChannel}, '')`;
}

/** True while there is a process that publishes. */
export async function isWorking(database: Database): Promise<boolean> {
  const found = await database.$queryRaw<object[]>`
    SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0
      AND objid = ${workerLock} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return found.length > 0;
}
