import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "../../../lib/operator-error";
import { renameDurably, writeDurably } from "../durable-file";
import { PROGRAM_ENV } from "./program";
import type { ServerUser } from "./server-user";

const run = promisify(execFile);

export const ADMIN = "postgres";

/** Makes the database cluster once: in a draft folder that is renamed when it is complete. */
export async function ensureCluster(
  stateDir: string,
  program: string,
  user: ServerUser | undefined,
  adminPassword: string,
  signal: AbortSignal,
): Promise<string> {
  const cluster = join(stateDir, "cluster");
  if (existsSync(cluster)) return cluster;

  sweepDrafts(stateDir);
  const draft = join(stateDir, `cluster.${process.pid}.tmp`);
  const passwordFile = join(stateDir, `password.${process.pid}.tmp`);
  mkdirSync(draft, { mode: 0o700 });
  writeDurably(passwordFile, adminPassword);
  for (const path of user ? [draft, passwordFile] : [])
    chownSync(path, user?.uid ?? 0, user?.gid ?? 0);
  try {
    await run(join(program, "bin/initdb"), flags(draft, passwordFile), {
      ...user,
      cwd: "/",
      env: PROGRAM_ENV,
      signal,
    });
    renameDurably(draft, cluster);
  } catch (error) {
    signal.throwIfAborted();
    throw new OperatorError(
      `Die Datenbank ließ sich in ${stateDir} nicht anlegen; bitte prüfen, ob dort Platz ist und Programme laufen dürfen.`,
      error,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return cluster;
}

function flags(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${ADMIN}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    // The same order on every machine and for every version of the system's libraries.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
  ];
}

// What a kill -9 in the middle has left behind. An initdb that outlived its portal may still write
// into its draft: then the next start takes the rest away.
function sweepDrafts(stateDir: string): void {
  for (const name of readdirSync(stateDir)) {
    if (!/^(cluster|password)\..*tmp$/.test(name)) continue;
    try {
      rmSync(join(stateDir, name), { recursive: true });
    } catch {}
  }
}
