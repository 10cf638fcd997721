import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { unconnected } from "./unconnected-adapter";

export type Engine = glue.SchemaEngine;

const CHAR_OID = 18;
const BPCHAR_OID = 1042;

/** Prisma's own schema engine as WebAssembly, over `pg`: nothing is downloaded from Prisma's host. */
export async function openEngine(
  url: string | undefined,
  schemaFiles: readonly string[],
): Promise<Engine> {
  await loadWasm();
  readCharAsText();
  const datamodels = await Promise.all(
    schemaFiles.map(
      async (file): Promise<[string, string]> => [file, await readFile(file, "utf8")],
    ),
  );
  return glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    (log: string) => process.env.DEBUG && process.stderr.write(`${log}\n`),
    bindMigrationAwareSqlAdapterFactory(connectTo(url)),
  );
}

async function loadWasm(): Promise<void> {
  const script = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const { instance } = await WebAssembly.instantiate(
    await readFile(script.replace(/\.js$/, ".wasm")),
    {
      "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
    },
  );
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

function connectTo(url: string | undefined): SqlMigrationAwareDriverAdapterFactory {
  if (!url) return unconnected;
  const address = new URL(url);
  const schema = address.searchParams.get("schema");
  address.searchParams.delete("schema");
  return new PrismaPg({ connectionString: address.href }, schema ? { schema } : {});
}

// The introspection queries return PostgreSQL's internal "char", which adapter-pg cannot map.
function readCharAsText(): void {
  const result = pg.Result.prototype as unknown as { addFields: (fields: pg.FieldDef[]) => void };
  const addFields = result.addFields;
  result.addFields = function addReadableFields(fields) {
    for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = BPCHAR_OID;
    addFields.call(this, fields);
  };
}
