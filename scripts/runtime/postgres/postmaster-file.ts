import { chownSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerUser } from "./server-user";

/** A server that runs on our cluster. */
export type RunningServer = { readonly pid: number; readonly port: number };

/** Reads who runs on the cluster; a file left by a dead or a foreign server counts as nobody. */
export function findRunningServer(cluster: string): RunningServer | undefined {
  const lines = readLines(cluster);
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  if (!pid || !port || pid === process.pid) return undefined;
  return runsOn(pid, cluster, lines?.[1]) ? { pid, port } : undefined;
}

/**
 * PostgreSQL refuses to start when the process number in a stale file is in use again, or belongs
 * to a zombie that nobody collects. It takes its parent's number for stale, and still checks the
 * shared memory of the dead server, which deleting the file would skip.
 */
export function disownStaleFile(cluster: string, user: ServerUser | undefined): void {
  const lines = readLines(cluster);
  if (!lines) return;
  const file = join(cluster, "postmaster.pid");
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join("\n"));
  if (user) chownSync(file, user.uid, user.gid);
}

function readLines(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
}

// The recorded folder is that of the start: the checkout may have been moved under a running
// server, or copied together with the file of a server that runs elsewhere.
function runsOn(pid: number, cluster: string, recordedFolder: string | undefined): boolean {
  if (process.platform !== "linux") return isAlive(pid) && recordedFolder === cluster;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
