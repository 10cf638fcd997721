import type pg from "pg";
import { OperatorError } from "../../lib/operator-error";

const DEMO = "Teilhabe-Portal: Demonstration";

/**
 * Demonstration data and the data of real people never meet in one database. The mark is a
 * comment on a table the portal always has, so it stays through dumps and is no part of the schema.
 */
export async function claimDatabase(client: pg.Client, demo: boolean): Promise<void> {
  const isDemo = (await readMark(client)) === DEMO;
  if (isDemo && !demo) {
    throw new OperatorError(
      "In dieser Datenbank liegen Demonstrationsdaten; bitte sie mit npm run demo öffnen oder für den Betrieb mit DATA_DIR einen anderen Ordner oder mit DATABASE_URL eine andere Datenbank nennen.",
    );
  }
  if (isDemo || !demo) return;
  if (!(await isEmpty(client))) {
    throw new OperatorError(
      "In dieser Datenbank liegen schon Daten, die nicht zur Demonstration gehören; bitte für die Demonstration mit DATA_DIR einen anderen Ordner oder mit DATABASE_URL eine andere Datenbank nennen.",
    );
  }
  await client.query(`COMMENT ON TABLE "_prisma_migrations" IS '${DEMO}'`);
}

async function readMark(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `SELECT obj_description('"_prisma_migrations"'::regclass, 'pg_class') AS mark`,
  );
  return rows[0]?.mark ?? null;
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`,
  );
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rowCount !== 0) return false;
  }
  return true;
}
