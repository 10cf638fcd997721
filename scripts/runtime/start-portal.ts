import { openPortal } from "./open-portal";
import { say, sayFailure } from "./operator-output";
import type { Parts } from "./parts";
import { ensurePortFree, explainListen, readSettings } from "./settings";
import { Shutdown } from "./shutdown";

export type StartOptions = {
  readonly demo: boolean;
  /** Only the start for browser tests and benchmarks may be told the time and the content. */
  readonly isTest: boolean;
};

/** Brings the whole portal up in this process and keeps it until a signal ends it. */
export async function runPortal(options: StartOptions, parts: Parts): Promise<void> {
  // Hints from libraries to their developers are no news for an operator.
  process.noDeprecation = true;
  // Whoever reads the output may have gone: failing to say that it failed would never end.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
  const shutdown = new Shutdown();
  closeOnSignals(shutdown);
  try {
    await startPortal(options, parts, shutdown);
  } catch (error) {
    // After a signal the rest of the start fails because everything closes: that is no news.
    if (shutdown.signal.aborted) return;
    sayFailure(error);
    await shutdown.run();
    process.exit(1);
  }
}

async function startPortal(options: StartOptions, parts: Parts, shutdown: Shutdown): Promise<void> {
  const env = readSettings(process.cwd(), options.isTest);
  await ensurePortFree(env.HOST, env.PORT);
  const dataDir = await openPortal(env, options.demo, parts, shutdown);

  const announcement = await parts.prepare(options.demo, dataDir);
  const server = await parts.serve({ port: env.PORT, host: env.HOST }).catch((error: unknown) => {
    throw explainListen(error, env.HOST, env.PORT);
  });
  shutdown.defer(() => server.close());
  say(`\nDas Portal läuft: ${env.PUBLIC_URL}\nBeenden mit Strg+C.`);
  if (announcement) say(`\n${announcement}`);
}

function closeOnSignals(shutdown: Shutdown): void {
  const close = async () => {
    if (shutdown.signal.aborted) return;
    say("\nDas Portal wird beendet …");
    await shutdown.run();
    say("Beendet.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      close().catch((error: unknown) => {
        sayFailure(error);
        process.exit(1);
      });
    });
  }
}
