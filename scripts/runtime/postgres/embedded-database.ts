import { join } from "node:path";
import pg from "pg";
import { OperatorError } from "../../../lib/operator-error";
import { takeLock } from "../lock";
import { openSecrets, type Secrets } from "../secrets";
import type { Shutdown } from "../shutdown";
import { ADMIN, ensureCluster } from "./cluster";
import { connectWhenReady } from "./connection";
import { findRunningServer } from "./postmaster-file";
import { installProgram } from "./program";
import { findServerUser } from "./server-user";
import { openStateFolder } from "./state-folder";
import { supervise } from "./supervisor";

const NAME = "portal";

type Options = {
  readonly dataDir: string;
  readonly secrets: Pick<Secrets, "databasePassword" | "databaseAdminPassword">;
  readonly durable?: boolean;
};

export type EmbeddedDatabase = {
  /** The portal's own database, as a role that owns it and nothing else. */
  readonly url: string;
  readonly adminUrl: string;
};

/**
 * Brings the portal's own PostgreSQL up: a server that outlived a killed portal is taken over,
 * anything else is started. `shutdown` stops it in order.
 */
export async function openEmbeddedDatabase(
  { dataDir, secrets, durable = true }: Options,
  shutdown: Shutdown,
): Promise<EmbeddedDatabase> {
  const user = findServerUser();
  const stateDir = openStateFolder(dataDir, user);
  holdAlone(stateDir, shutdown);
  const program = installProgram(stateDir);
  const { databaseAdminPassword: password } = secrets;
  const cluster = await ensureCluster(stateDir, program, user, password, shutdown.signal);
  const installation = { stateDir, program, cluster, user, durable };
  const server = await supervise(installation, shutdown);
  const adminUrl = address(server.port, ADMIN, password, "postgres");
  const isRunning = () => findRunningServer(cluster) !== undefined;
  const client = await connectWhenReady(adminUrl, isRunning, shutdown.signal);
  try {
    await ensurePortalDatabase(client, secrets.databasePassword);
  } finally {
    await client.end();
  }
  return { url: address(server.port, NAME, secrets.databasePassword, NAME), adminUrl };
}

/** The address of the database that runs on this data folder now; undefined while none does. */
export function runningDatabaseUrl(dataDir: string): string | undefined {
  const stateDir = openStateFolder(dataDir, findServerUser());
  const server = findRunningServer(join(stateDir, "cluster"));
  return server && address(server.port, NAME, openSecrets(dataDir).databasePassword, NAME);
}

function address(port: number, name: string, secret: string, database: string): string {
  return `postgresql://${name}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
}

function holdAlone(stateDir: string, shutdown: Shutdown): void {
  const lock = takeLock(`${stateDir}/portal.lock`);
  if (!lock) {
    throw new OperatorError(
      "Das Portal läuft hier schon; bitte es zuerst beenden oder diesem zweiten mit DATA_DIR einen eigenen Ordner oder mit DATABASE_URL eine eigene Datenbank geben.",
    );
  }
  shutdown.defer(() => lock.release());
}

// CREATEDB lets developers use `prisma migrate dev`, which needs a second database.
async function ensurePortalDatabase(admin: pg.Client, password: string): Promise<void> {
  const role = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [NAME]);
  if (role.rowCount === 0) {
    await admin.query(`CREATE ROLE ${NAME} LOGIN CREATEDB PASSWORD ${pg.escapeLiteral(password)}`);
  }
  const database = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [NAME]);
  if (database.rowCount === 0) await admin.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
}
