import pg from "pg";
import { OperatorError } from "../../lib/operator-error";
import { migrate } from "./migrate";
import { openEmbeddedDatabase } from "./postgres/embedded-database";
import { claimDatabase } from "./purpose";
import { openSecrets } from "./secrets";
import type { Shutdown } from "./shutdown";

type Options = {
  readonly dataDir: string;
  readonly migrations: string;
  /** The operator's own database. */
  readonly url: string | undefined;
  readonly demo: boolean;
};

/**
 * The migrated database of this start: the operator's own, or the one the portal brings along.
 * @returns its address
 */
export async function openDatabase(options: Options, shutdown: Shutdown): Promise<string> {
  const url = options.url ?? (await startEmbedded(options.dataDir, shutdown));
  const client = await connect(url);
  try {
    await migrate(client, options.migrations, shutdown.signal);
    await claimDatabase(client, options.demo);
  } finally {
    await client.end();
  }
  return url;
}

async function startEmbedded(dataDir: string, shutdown: Shutdown): Promise<string> {
  const secrets = openSecrets(dataDir);
  const { url } = await openEmbeddedDatabase({ dataDir, secrets }, shutdown);
  return url;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    // The address itself holds the password and is not repeated.
    throw new OperatorError(
      "Die Datenbank aus DATABASE_URL ist nicht erreichbar; bitte Adresse, Name und Kennwort prüfen und ob sie läuft.",
      error,
    );
  }
}
