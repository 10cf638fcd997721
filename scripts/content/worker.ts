import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { reportError } from "@/lib/log";
import { takeLock } from "../runtime/lock";
import { lead } from "./lead";
import { openContent } from "./open-content";

/**
 * The process that publishes. One on each data folder; of several on one database one leads, and the
 * others take what it shows. The portal that started it starts it again when it ends.
 */
const stopped = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  process.on(signal, () => stopped.abort());
}

const url = process.env.DATABASE_URL ?? "";
const opened = openContent();
await db.$connect().catch(() => {});
// Nothing that is built here is to know how the database is reached.
delete process.env.DATABASE_URL;

for (let wait = 1_000; !stopped.signal.aborted; ) {
  const lock = takeLock(join(opened.work, "worker.lock"));
  if (lock) {
    try {
      await lead(url, opened, stopped.signal);
      wait = 1_000;
    } catch (error) {
      // While the database is away the pages go on with what they have.
      reportError("publishing", error);
      wait = Math.min(wait * 2, 30_000);
    }
    lock.release();
  }
  await pause(wait, undefined, { signal: stopped.signal }).catch(() => {});
}
process.exit(0);
