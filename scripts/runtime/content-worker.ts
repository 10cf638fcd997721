import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

/** Publishing waits for pages, not the other way round. */
const niceness = 5;
const patienceMs = 20_000;
/** The only settings it gets: content is made of what strangers write, so it is to hold no secrets. */
const passed = ["PATH", "HOME", "SSH_AUTH_SOCK", "DATABASE_URL", "DATA_DIR", "CONTENT_DIR"];
const alsoPassed = ["CONTENT_SNAPSHOT", "PORTAL_TEST_CLOCK", "SYSTEMROOT", "TMPDIR"];

/**
 * It works through much and keeps little. Left to themselves, collector and allocator would hold
 * three times of what it needs: a heap that may double, and pieces of memory for each thread.
 */
export const thrift = {
  flags: ["--max-semi-space-size=8", "--heap-growing-percent=20"],
  settings: { MALLOC_ARENA_MAX: "1" },
};

/** Keeps the process that publishes running. */
export function startContentWorker(): { stop(): Promise<void> } {
  const stopped = new AbortController();
  let child: ChildProcess | undefined;
  const done = keepRunning(stopped.signal, (started) => {
    child = started;
  });
  return {
    stop: async () => {
      stopped.abort();
      child?.kill("SIGTERM");
      const late = setTimeout(() => child?.kill("SIGKILL"), patienceMs);
      await done;
      clearTimeout(late);
    },
  };
}

async function keepRunning(signal: AbortSignal, tell: (child: ChildProcess) => void) {
  for (let wait = 250; !signal.aborted; ) {
    const began = performance.now();
    const child = launch();
    tell(child);
    await new Promise((resolve) => child.once("close", resolve).once("error", resolve));
    wait = performance.now() - began > 30_000 ? 250 : Math.min(wait * 2, 10_000);
    await pause(wait, undefined, { signal }).catch(() => {});
  }
}

function launch(): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      ...thrift.flags,
      ...["--import", "./scripts/runtime/end-with-parent.mjs"],
      ...["--import", "./scripts/register.mjs", "scripts/content/worker.ts"],
    ],
    // Contentlayer speaks to developers; only what the portal itself has to report goes on.
    { stdio: ["pipe", "ignore", "inherit"], env: environment() },
  );
  if (child.pid) setPriority(child.pid, niceness);
  return child;
}

function environment(): NodeJS.ProcessEnv {
  const values = [...passed, ...alsoPassed].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(values),
    ...thrift.settings,
    NODE_ENV: "production",
    PORTAL_STEP_PARENT: String(process.pid),
  };
}
