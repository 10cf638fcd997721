import { join } from "node:path";
import { replaceDurably } from "./durable-file";

/** Loads the demonstration and tells who can sign in. */
export async function announceDemo(dataDir: string): Promise<string> {
  const { loadDemo } = await import("../demo/load");
  const accounts = await loadDemo();
  const file = join(dataDir, "demo-accounts.json");
  replaceDurably(file, `${JSON.stringify(accounts, null, 2)}\n`);
  const rows = accounts.map(({ role, email, password }) => [role, email, password]);
  return [
    "Demonstration: alle Personen sind erfunden. Anmelden unter /intern mit:",
    ...inColumns([["Rolle", "Adresse", "Kennwort"], ...rows]),
    `Die Zugänge stehen auch in ${file}.`,
  ].join("\n");
}

/** The one-time link for the first administrator, as long as there is none. */
export async function announceSetup(): Promise<string | undefined> {
  const { ensureSetupLink } = await import("../setup-link");
  const link = await ensureSetupLink();
  if (!link) return undefined;
  return `Noch ist niemand eingerichtet. Dieser Link gilt einmal und legt die erste Person an, die das Portal verwaltet:\n  ${link}`;
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(width(i))).join("   ")}`.trimEnd(),
  );
}
