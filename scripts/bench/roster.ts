import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../runtime/migrate";
import { openEmbeddedDatabase } from "../runtime/postgres/embedded-database";
import { openDataFolder } from "../runtime/postgres/state-folder";
import { openSecrets } from "../runtime/secrets";
import { Shutdown } from "../runtime/shutdown";
import { atMost, type Figure } from "./figure";
import type { RosterTimes } from "./roster-run";

const rows = 5000;

/**
 * A list of five thousand people, read in by the commands that the page uses: first of people nobody
 * knows, then the same again, then with a change in every row; each with its preview. Then all of it
 * taken back.
 */
export async function rosterFigures(): Promise<Figure[]> {
  const shutdown = new Shutdown();
  try {
    const home = mkdtempSync(join(tmpdir(), "portal-bench-roster-"));
    shutdown.defer(() => rmSync(home, { recursive: true, force: true }));
    const dataDir = openDataFolder(join(home, "data"));
    const secrets = openSecrets(dataDir);
    const { url } = await openEmbeddedDatabase({ dataDir, secrets, durable: true }, shutdown);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await migrate(client, "prisma/migrations");
    await client.end();
    const times = await runWith({ DATABASE_URL: url, ...secretsForRun });
    return [
      atMost(
        `roster: ${rows} new rows, from the file to the last row written`,
        times.fresh,
        "s",
        30,
      ),
      atMost(`roster: the same ${rows} rows again`, times.same, "s", 30),
      atMost(`roster: ${rows} rows with a change in each`, times.changed, "s", 30),
      atMost(`roster: what taking back ${rows} changed rows would do`, times.foreseen, "s", 3),
      atMost(`roster: ${rows} changed rows taken back`, times.restored, "s", 30),
      atMost(`roster: ${rows} new rows taken back`, times.removed, "s", 30),
      atMost(`roster: a page of the preview of ${rows} rows`, times.preview, "s", 3),
      atMost(`roster: the first list of ${rows} people in a process`, times.cold, "s", 2),
      atMost(`roster: coverage of ${rows} people`, times.coverage, "s", 0.15),
      atMost(`roster: outreach among ${rows} people`, times.outreach, "s", 0.15),
    ];
  } finally {
    await shutdown.run();
  }
}

const secretsForRun = {
  AUTH_SECRET: "only-for-the-benchmark-only-for-the-benchmark",
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  PUBLIC_URL: "http://localhost:3000",
  ROSTER_ROWS: String(rows),
};

/** In a process of its own: where the database is, is read when it first connects. */
function runWith(env: Record<string, string>): Promise<RosterTimes> {
  return new Promise((resolve, reject) => {
    const child = fork("scripts/bench/roster-run.ts", {
      execArgv: ["--import", "./scripts/register.mjs"],
      env: { ...process.env, ...env },
    });
    child.once("message", (times) => resolve(times as RosterTimes));
    child.once("exit", (code) => reject(new Error(`the run ended with ${code}`)));
  });
}
