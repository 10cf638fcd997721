import pg from "pg";

const PRISMA_CODES: Record<string, string> = {
  "3D000": "P1003",
  ECONNREFUSED: "P1001",
  "28P01": "P1000",
};

/** `can-connect-to-database`, `create-database`, `drop-database`: answers by exit code and stderr. */
export async function administerDatabase(command: string, url = ""): Promise<number> {
  try {
    if (command === "can-connect-to-database") await query(url, "SELECT 1");
    else if (command === "create-database")
      await onServer(url, (name) => `CREATE DATABASE ${name}`);
    else if (command === "drop-database") await onServer(url, (name) => `DROP DATABASE ${name}`);
    else throw new Error(`schema engine: unknown command ${command}`);
    return 0;
  } catch (error) {
    report(error);
    return 1;
  }
}

function onServer(url: string, statement: (name: string) => string): Promise<void> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = "/postgres";
  return query(server.href, statement(pg.escapeIdentifier(name)));
}

async function query(url: string, statement: string): Promise<void> {
  const address = new URL(url);
  address.searchParams.delete("schema");
  const client = new pg.Client({ connectionString: address.href });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

// Prisma skips the first line, then reads one log record a line.
function report(error: unknown): void {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const fields = {
    message: error instanceof Error ? error.message : String(error),
    is_panic: false,
    error_code: PRISMA_CODES[code] ?? "P1010",
    meta: {},
  };
  process.stderr.write(
    `\n${JSON.stringify({ level: "ERROR", fields, target: "schema_engine::logger" })}\n`,
  );
}
