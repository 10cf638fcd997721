import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "../../../lib/operator-error";
import { replaceDurably } from "../durable-file";
import { canEnter, type ServerUser } from "./server-user";

const SHARED_HOME = "/var/lib/teilhabe-portal";
const Location = z.object({ folder: z.string().min(1) });

/** The folder for secrets and state. Root leaves it passable, so that the database gets through. */
export function openDataFolder(dataDir: string): string {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    throw new OperatorError(`Der Ordner ${folder} (DATA_DIR) lässt sich nicht anlegen.`, error);
  }
  return folder;
}

/**
 * The folder the database lives in. Inside the data folder where its user gets there, else below
 * /var/lib. The choice is written down, so that a moved checkout still finds its data.
 */
export function openStateFolder(dataDir: string, user: ServerUser | undefined): string {
  const record = join(dataDir, "postgres.json");
  const folder = existsSync(record) ? readLocation(record, dataDir) : choose(dataDir, user, record);
  if (!canEnter(folder, user)) {
    throw new OperatorError(
      `Der Ordner der Datenbank (${folder}) ist für den Benutzer postgres nicht erreichbar; bitte ihn und die Ordner darüber mit chmod o+x begehbar machen.`,
    );
  }
  return folder;
}

function choose(dataDir: string, user: ServerUser | undefined, record: string): string {
  const inside = canEnter(dataDir, user);
  const location = inside ? "postgres" : join(SHARED_HOME, randomBytes(4).toString("hex"));
  mkdirSync(resolve(dataDir, location), { recursive: true, mode: user ? 0o711 : 0o700 });
  replaceDurably(record, `${JSON.stringify({ folder: location }, null, 2)}\n`);
  return resolve(dataDir, location);
}

function readLocation(record: string, dataDir: string): string {
  const location = Location.safeParse(parseJson(readFileSync(record, "utf8")));
  if (!location.success) {
    throw new OperatorError(
      `${record} ist nicht lesbar; bitte die Datei aus der Sicherung zurückspielen.`,
    );
  }
  const folder = resolve(dataDir, location.data.folder);
  // Without this a lost folder would be answered by a new, empty database.
  if (!existsSync(folder)) {
    throw new OperatorError(
      `Der Ordner der Datenbank (${folder}) fehlt; bitte ihn aus der Sicherung zurückspielen.`,
    );
  }
  return folder;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
