import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { OperatorError } from "../../lib/operator-error";
import { writeDurably } from "./durable-file";

const Secrets = z.object({
  databasePassword: z.string().min(1),
  databaseAdminPassword: z.string().min(1),
  authSecret: z.string().min(32),
  encryptionKeys: z.string().min(1),
});
export type Secrets = z.infer<typeof Secrets>;

/**
 * The secrets of this installation, made at the first start.
 * @throws OperatorError when they are lost or unreadable while data sealed with them is there
 */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) create(file, dataDir);
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new OperatorError(
      `${file} ist nicht lesbar; bitte die Datei aus der Sicherung zurückspielen.`,
      error,
    );
  }
}

function create(file: string, dataDir: string): void {
  if (existsSync(join(dataDir, "postgres.json"))) {
    throw new OperatorError(
      `${file} fehlt, die Datenbank aber ist da; bitte die Datei aus der Sicherung zurückspielen, ohne sie sind verschlüsselte Angaben verloren.`,
    );
  }
  const secrets: Secrets = {
    databasePassword: randomBytes(24).toString("base64url"),
    databaseAdminPassword: randomBytes(24).toString("base64url"),
    authSecret: randomBytes(48).toString("base64url"),
    encryptionKeys: `k1:${randomBytes(32).toString("base64")}`,
  };
  const draft = `${file}.${process.pid}`;
  writeDurably(draft, `${JSON.stringify(secrets, null, 2)}\n`);
  try {
    linkSync(draft, file);
  } catch (error) {
    // Another start was first: its secrets count.
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
