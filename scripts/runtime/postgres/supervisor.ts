import { setTimeout as pause } from "node:timers/promises";
import type { Shutdown } from "../shutdown";
import { findRunningServer, type RunningServer } from "./postmaster-file";
import { type Installation, launchServer } from "./server-process";

const ORDERLY_MS = 30_000;
const LOOK_EVERY_MS = 500;

/** Takes the running server over or starts one, and keeps one running until the shutdown. */
export async function supervise(
  installation: Installation,
  shutdown: Shutdown,
): Promise<RunningServer> {
  let launching: Promise<unknown> = Promise.resolve();
  const launch = (port?: number): Promise<RunningServer> => {
    const launched = launchServer(installation, shutdown.signal, port);
    launching = launched.catch(() => {});
    return launched;
  };

  shutdown.defer(async () => {
    await launching;
    await stop(installation.cluster);
  });
  const server = findRunningServer(installation.cluster) ?? (await launch());
  void keepAlive();
  return server;

  // Somebody may kill the database alone: it comes back at the same address, so that the portal's
  // connections find it again.
  async function keepAlive(): Promise<void> {
    while (!shutdown.signal.aborted) {
      await pause(LOOK_EVERY_MS, undefined, { ref: false });
      if (shutdown.signal.aborted || findRunningServer(installation.cluster)) continue;
      await launch(server.port).catch(() => {});
    }
  }
}

// PostgreSQL's "fast" shutdown: sessions end, everything is written.
async function stop(cluster: string): Promise<void> {
  const server = findRunningServer(cluster);
  if (!server) return;
  process.kill(server.pid, "SIGINT");
  const deadline = Date.now() + ORDERLY_MS;
  while (findRunningServer(cluster)?.pid === server.pid) {
    if (Date.now() > deadline) {
      process.kill(server.pid, "SIGQUIT");
      return;
    }
    await pause(10);
  }
}
