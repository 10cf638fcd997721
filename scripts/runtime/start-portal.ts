import { join, resolve } from "node:path";
import type { Env } from "../../lib/env";
import { openDatabase } from "./database";
import { say, sayFailure } from "./operator-output";
import type { Parts } from "./parts";
import { openDataFolder } from "./postgres/state-folder";
import { openSecrets, type Secrets } from "./secrets";
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
  const root = process.cwd();
  const env = readSettings(root, options.isTest);
  await ensurePortFree(env.HOST, env.PORT);
  const dataDir = openDataFolder(resolve(root, env.DATA_DIR));
  const contentDir = resolve(root, env.CONTENT_DIR ?? join(dataDir, "content"));
  Object.assign(process.env, {
    NODE_ENV: "production",
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
  });

  await parts.build(root, shutdown);
  await parts.content(root, dataDir, shutdown);
  const migrations = resolve(root, parts.migrations);
  const database = { dataDir, migrations, url: env.DATABASE_URL, demo: options.demo };
  publishSettings(env, await openDatabase(database, shutdown), () => openSecrets(dataDir));

  const announcement = await parts.prepare(options.demo, dataDir);
  const server = await parts.serve({ port: env.PORT, host: env.HOST }).catch((error: unknown) => {
    throw explainListen(error, env.HOST, env.PORT);
  });
  shutdown.defer(() => server.close());
  say(`\nDas Portal läuft: ${env.PUBLIC_URL}\nBeenden mit Strg+C.`);
  if (announcement) say(`\n${announcement}`);
}

function publishSettings(env: Env, databaseUrl: string, secrets: () => Secrets): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: env.AUTH_SECRET ?? secrets().authSecret,
    ENCRYPTION_KEYS: env.ENCRYPTION_KEYS ?? secrets().encryptionKeys,
    PUBLIC_URL: env.PUBLIC_URL,
    // The library of the sessions warns at each page that it would like to know.
    NEXTAUTH_URL: env.PUBLIC_URL,
    PORT: String(env.PORT),
    HOST: env.HOST,
  });
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
