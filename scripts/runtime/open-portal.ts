import { join, resolve } from "node:path";
import type { Env } from "../../lib/env";
import { openDatabase } from "./database";
import type { Parts } from "./parts";
import { openDataFolder } from "./postgres/state-folder";
import { openSecrets, type Secrets } from "./secrets";
import type { Shutdown } from "./shutdown";

/**
 * Brings up what every program of the portal works on: what was built, the content and the migrated
 * database, with the settings where everything reads them.
 * @returns the folder of the data
 */
export async function openPortal(
  env: Env,
  demo: boolean,
  parts: Pick<Parts, "build" | "content" | "migrations">,
  shutdown: Shutdown,
): Promise<string> {
  const root = process.cwd();
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
  const database = { dataDir, migrations, url: env.DATABASE_URL, demo };
  publishSettings(env, await openDatabase(database, shutdown), () => openSecrets(dataDir));
  return dataDir;
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
