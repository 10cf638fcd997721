import { createInterface } from "node:readline";
import { z } from "zod";
import { administerDatabase } from "./database-commands";
import { type Engine, openEngine } from "./wasm-engine";

const Request = z.object({ id: z.number(), method: z.string(), params: z.unknown() });
const EngineFailure = z.object({
  message: z.string(),
  code: z.string().nullish(),
  error_code: z.string().nullish(),
  meta: z.unknown(),
});

type Call = (engine: Engine, params: never) => Promise<unknown>;

// The WASM engine builds a migration only when it has looked at the history before; the native
// one looks by itself.
const withHistory =
  (call: Call): Call =>
  async (engine, params) => {
    const { migrationsList, filters } = params as Parameters<Engine["devDiagnostic"]>[0];
    await engine.devDiagnostic({ migrationsList, filters });
    return call(engine, params);
  };

const calls: Record<string, Call> = {
  applyMigrations: (engine, params) => engine.applyMigrations(params),
  createMigration: withHistory((engine, params) => engine.createMigration(params)),
  dbExecute: (engine, params) => engine.dbExecute(params),
  devDiagnostic: (engine, params) => engine.devDiagnostic(params),
  diagnoseMigrationHistory: (engine, params) => engine.diagnoseMigrationHistory(params),
  diff: (engine, params) => engine.diff(params),
  ensureConnectionValidity: (engine, params) => engine.ensureConnectionValidity(params),
  evaluateDataLoss: withHistory((engine, params) => engine.evaluateDataLoss(params)),
  getDatabaseVersion: (engine, params) => engine.version(params),
  introspect: (engine, params) => engine.introspect(params),
  markMigrationApplied: (engine, params) => engine.markMigrationApplied(params),
  markMigrationRolledBack: (engine, params) => engine.markMigrationRolledBack(params),
  reset: (engine, params) => engine.reset(params),
  schemaPush: (engine, params) => engine.schemaPush(params),
};

/** Speaks the native schema engine's protocol: JSON-RPC by line, or `cli <command>` and exit. */
export async function runSchemaEngine(
  argv: readonly string[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  const options = readOptions(argv);
  if (options.command) return administerDatabase(options.command, options.url);

  let engine: Promise<Engine> | undefined;
  const say = (message: object) =>
    output.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

  let asked: number | undefined;
  // A panic of the engine breaks out of every promise. Unanswered, Prisma would end with exit code
  // 0, as if it had done its work.
  process.once("uncaughtException", (error) => {
    if (asked !== undefined) say({ id: asked, error: toRpcError(error) });
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });

  for await (const line of createInterface({ input })) {
    if (!line.trim()) continue;
    const { id, method, params } = Request.parse(JSON.parse(line));
    asked = id;
    try {
      const call = calls[method];
      if (!call) throw new Error(`schema engine: ${method} is not supported here`);
      engine ??= openEngine(options.url, options.schemaFiles);
      const result = await call(await engine, params as never);
      const printed =
        method === "diff" && z.object({ stdout: z.string().nullish() }).parse(result).stdout;
      if (printed) say({ id: 1_000_000 + id, method: "print", params: { content: printed } });
      say({ id, result: result ?? {} });
    } catch (error) {
      say({ id, error: toRpcError(error) });
    }
    asked = undefined;
  }
  return 0;
}

function readOptions(argv: readonly string[]) {
  const after = (name: string) => argv.flatMap((word, i) => (argv[i - 1] === name ? [word] : []));
  const datasource = z
    .object({ url: z.string().optional() })
    .parse(JSON.parse(after("--datasource")[0] ?? "{}"));
  return { url: datasource.url, schemaFiles: after("--datamodels"), command: after("cli")[0] };
}

function toRpcError(error: unknown) {
  const failure = readFailure(error);
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: false,
      message: failure.message,
      meta: failure.meta ?? null,
      error_code: failure.code ?? failure.error_code ?? null,
    },
  };
}

function readFailure(error: unknown): z.infer<typeof EngineFailure> {
  const message = error instanceof Error ? error.message : String(error);
  try {
    return EngineFailure.parse(JSON.parse(message));
  } catch {
    return { message, meta: undefined };
  }
}
