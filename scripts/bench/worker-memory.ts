import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { OperatorError } from "../../lib/operator-error";

type Process = {
  readonly pid: number;
  readonly parent: number;
  readonly kib: number;
  readonly command: string;
};

/** The memory of the process that publishes for this portal and of what it has started, in MB. */
export function workerMegabytes(portal: number): number {
  const all = existsSync("/proc/self/status") ? fromProc() : fromPs();
  const worker = all.find(
    ({ parent, command }) => parent === portal && command.includes("scripts/content/worker.ts"),
  );
  const kib = all
    .filter(({ pid, parent }) => pid === worker?.pid || parent === worker?.pid)
    .reduce((sum, each) => sum + each.kib, 0);
  return (kib * 1024) / 1_000_000;
}

function fromProc(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        const value = (name: string) =>
          Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        return [{ pid: Number(pid), parent: value("PPid"), kib: value("VmRSS"), command }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

/** @throws OperatorError where there is no `ps` */
function fromPs(): Process[] {
  const { stdout, error } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], {
    encoding: "utf8",
  });
  if (error) throw new OperatorError("Für die Messung fehlt das Programm ps.", error);
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, kib, command = ""] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), kib: Number(kib), command }] : [];
  });
}
