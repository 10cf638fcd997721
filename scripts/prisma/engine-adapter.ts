import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR_OID = 18;
const BPCHAR_OID = 1042;
const MARK = "\0char";

/** Connects the schema engine where adapter-pg, made for the client, falls short of its needs. */
export function engineAdapter(
  server: pg.PoolConfig,
  schema: string | null,
): SqlMigrationAwareDriverAdapterFactory {
  markCharColumns();
  const open = async (database = server.database) => {
    const config = { ...server, ...(database !== undefined && { database }) };
    return adapt(await new PrismaPg(config, schema ? { schema } : {}).connect());
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(),
    connectToShadowDb: async () => {
      const main = await open();
      const database = `prisma_migrate_shadow_db_${randomUUID()}`;
      await main.executeScript(`CREATE DATABASE "${database}"`);
      const shadow = await open(database);
      const disconnect = shadow.dispose.bind(shadow);
      // adapter-pg drops the database while it is still connected to it, which PostgreSQL refuses.
      shadow.dispose = async () => {
        await disconnect();
        await main.executeScript(`DROP DATABASE "${database}"`);
        await main.dispose();
      };
      return shadow;
    },
  };
}

type PgAdapter = Awaited<ReturnType<PrismaPg["connect"]>>;

function adapt(adapter: PgAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => asCharacters(await queryRaw(query));
  // adapter-pg cuts a script at every semicolon, those in comments and functions too.
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  return adapter;
}

// The introspection queries return PostgreSQL's internal "char", which adapter-pg refuses and the
// engine wants as a character. Such columns pass the adapter as text, with a mark on their name.
function markCharColumns(): void {
  const result = pg.Result.prototype as unknown as { addFields: (fields: pg.FieldDef[]) => void };
  const addFields = result.addFields;
  result.addFields = function addMarkedFields(fields) {
    for (const field of fields) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = BPCHAR_OID;
      field.name += MARK;
    }
    addFields.call(this, fields);
  };
}

function asCharacters(result: SqlResultSet): SqlResultSet {
  const isMarked = (column: number) => result.columnNames[column]?.endsWith(MARK) === true;
  return {
    ...result,
    columnNames: result.columnNames.map((name) => name.replace(MARK, "")),
    columnTypes: result.columnTypes.map((type, column) =>
      isMarked(column) ? ColumnTypeEnum.Character : type,
    ),
  };
}
