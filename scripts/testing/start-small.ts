import { createServer } from "node:http";
import pg from "pg";
import { runPortal } from "../runtime/start-portal";

/**
 * The true start with its true database, without the application: what it serves writes a row on
 * POST and counts the rows on GET, so that the tests of the start see what survives.
 */
await runPortal(
  { demo: process.argv[2] === "demo", isTest: false },
  {
    build: async () => {},
    content: async () => {},
    migrations: process.env.SMALL_MIGRATIONS ?? "prisma/migrations",
    prepare: async () => undefined,
    serve: async ({ port, host }) => {
      const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
      pool.on("error", () => {});
      const server = createServer(async (request, response) => {
        try {
          if (request.method === "POST") await pool.query("INSERT INTO note DEFAULT VALUES");
          const { rows } = await pool.query("SELECT count(*)::int AS notes FROM note");
          response.end(JSON.stringify(rows[0]));
        } catch {
          response.writeHead(503).end();
        }
      });
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, resolve);
      });
      return {
        close: async () => {
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
          await pool.end();
        },
      };
    },
  },
);
