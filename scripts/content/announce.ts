import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { announce } from "@/lib/content/announcement";
import { workerChannel } from "@/lib/content/worker-lock";
import { runningDatabaseUrl } from "../runtime/postgres/embedded-database";
import { readSettings } from "../runtime/settings";

/**
 * Tells running portals that the checkout ships new content, where their database can be reached:
 * they take it over. Where there is no database, nobody is waiting.
 */
export async function announceToPortals(root: string): Promise<void> {
  try {
    const { DATABASE_URL, DATA_DIR } = readSettings(root, true);
    const dataDir = resolve(root, DATA_DIR);
    const own = existsSync(join(dataDir, "postgres.json"))
      ? runningDatabaseUrl(dataDir)
      : undefined;
    const url = DATABASE_URL ?? own;
    if (url) await announce(url, workerChannel);
  } catch {}
}
