import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapter } from "./engine-adapter";
import { unconnected } from "./unconnected-adapter";

export type Engine = glue.SchemaEngine;

/** Prisma's own schema engine as WebAssembly, over `pg`: nothing is downloaded from Prisma's host. */
export async function openEngine(
  url: string | undefined,
  schemaFiles: readonly string[],
): Promise<Engine> {
  await loadWasm();
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
  // Where the engine leaves the message of a panic; without it the panic's own cause is lost.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: writePanic } });
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
  const sslMode = address.searchParams.get("sslmode");
  // Not as a connection string: its database would win over the shadow database's name, and the
  // engine would try its migrations on the real one.
  const server = {
    host: address.hostname,
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
    ssl: sslMode !== null && sslMode !== "disable",
  };
  return engineAdapter(server, schema);
}

function writePanic(message: string): void {
  process.stderr.write(`${message}\n`);
}
