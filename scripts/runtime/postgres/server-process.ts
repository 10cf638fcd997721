import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "../../../lib/operator-error";
import { findFreePort } from "../free-port";
import { disownStaleFile, findRunningServer, type RunningServer } from "./postmaster-file";
import { PROGRAM_ENV } from "./program";
import type { ServerUser } from "./server-user";

export type Installation = {
  readonly stateDir: string;
  readonly program: string;
  readonly cluster: string;
  readonly user: ServerUser | undefined;
  /** False only for throw-away databases of tests: it no longer waits for the disk. */
  readonly durable: boolean;
};

type Attempt = { readonly exit: Promise<void>; readonly log: () => string };

const ATTEMPTS = 10;
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
// Workers of a killed server let go of its memory a moment after it.
const STILL_DYING = /pre-existing shared memory block/;

/**
 * Starts a server on the cluster and waits until it has written its port down, which is before it
 * answers. `port` keeps the address of a server that is started again.
 */
export async function launchServer(
  installation: Installation,
  signal: AbortSignal,
  port?: number,
): Promise<RunningServer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const chosen = port ?? (await findFreePort());
    signal.throwIfAborted();
    const server = spawnServer(installation, chosen);
    const running = await untilRunning(installation.cluster, server);
    if (running) return running;
    if (!STILL_DYING.test(server.log()) && !PORT_TAKEN.test(server.log())) break;
    await pause(100 * attempt);
  }
  throw new OperatorError(
    `Die Datenbank startet nicht; den Grund nennt ${join(installation.stateDir, "server.log")}.`,
  );
}

// Takes no abort signal: a server that has started is only found, and stopped, by what it has
// written down.
async function untilRunning(cluster: string, server: Attempt): Promise<RunningServer | undefined> {
  let exited = false;
  const exit = server.exit.then(() => {
    exited = true;
  });
  while (!exited) {
    const running = findRunningServer(cluster);
    if (running) return running;
    await Promise.race([exit, pause(10)]);
  }
  return undefined;
}

function spawnServer(
  { stateDir, program, cluster, user, durable }: Installation,
  port: number,
): Attempt {
  disownStaleFile(cluster, user);
  const logFile = join(stateDir, "server.log");
  const log = openSync(logFile, "w", 0o600);
  const server = spawn(
    join(program, "bin/postgres"),
    ["-D", cluster, "-p", String(port), ...settings(durable)],
    {
      ...user,
      cwd: "/",
      env: PROGRAM_ENV,
      stdio: ["ignore", log, log],
      // A session of its own: Ctrl-C must reach the portal alone, which then stops in order.
      detached: true,
    },
  );
  closeSync(log);
  server.unref();
  const exit = new Promise<void>((resolve) => {
    server.once("exit", () => resolve());
    server.once("error", () => resolve());
  });
  return { exit, log: () => readFileSync(logFile, "utf8") };
}

function settings(durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "Europe/Berlin",
    // The statement of a killed portal must not go on and hold its locks for hours.
    client_connection_check_interval: "1s",
    // Failed statements carry what people typed: only the server's own life is logged.
    log_min_messages: "log",
    log_checkpoints: "off",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
