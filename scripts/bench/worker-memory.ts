import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

type Row = { readonly pid: number; readonly parent: number; readonly kib: number; command: string };

/**
 * The memory of the process that publishes for this portal and of what it has started, in MB.
 * @throws Error where `ps` is missing
 */
export async function workerMegabytes(portal: number): Promise<number> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss=,args="]);
  const rows = stdout.split("\n").flatMap(parsed);
  const worker = rows.find(
    ({ parent, command }) => parent === portal && command.includes("scripts/content/worker.ts"),
  );
  if (!worker) return 0;
  const kib = rows
    .filter(({ pid, parent }) => pid === worker.pid || parent === worker.pid)
    .reduce((sum, row) => sum + row.kib, 0);
  return (kib * 1024) / 1_000_000;
}

function parsed(line: string): Row[] {
  const [, pid, parent, kib, command = ""] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  return pid ? [{ pid: Number(pid), parent: Number(parent), kib: Number(kib), command }] : [];
}
