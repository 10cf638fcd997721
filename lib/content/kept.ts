import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What was worked out of a text: one of these a text. */
export type KeptKind = "rewritten" | "document";

type Fresh = {
  readonly kind: KeptKind;
  readonly path: string;
  readonly hash: string;
  readonly value: string;
};

/** Another process may be writing, as two checks of one checkout do. */
const patienceMs = 10_000;

/**
 * What was worked out of texts, in a file from one start to the next. A text is known again by its
 * hash and by the program that read it; what is lost is only worked out once more.
 */
export class Kept {
  readonly #file: string;
  readonly #version: string;
  #opened: DatabaseSync | undefined;
  #fresh: Fresh[] = [];

  /** @param version names the program: what another one worked out counts for nothing */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
  }

  /** What was kept of this text; undefined where it has to be worked out. */
  get(kind: KeptKind, path: string, text: string): unknown {
    const found = this.#database
      .prepare("SELECT value FROM kept WHERE kind = ? AND path = ? AND hash = ?")
      .get(kind, path, this.#hash(text));
    return typeof found?.value === "string" ? JSON.parse(found.value) : undefined;
  }

  /** Keeps a value from the next {@link save} on, in the place of what was kept of this path. */
  set(kind: KeptKind, path: string, text: string, value: object): void {
    this.#fresh.push({ kind, path, hash: this.#hash(text), value: JSON.stringify(value) });
  }

  /** Writes what is new, and forgets whatever belongs to none of these paths. */
  save(paths: Iterable<string>): void {
    const database = this.#database;
    database.exec("BEGIN IMMEDIATE");
    try {
      const put = database.prepare("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)");
      for (const { kind, path, hash, value } of this.#fresh) put.run(kind, path, hash, value);
      database
        .prepare("DELETE FROM kept WHERE path NOT IN (SELECT value FROM json_each(?))")
        .run(JSON.stringify([...paths]));
      database.exec("COMMIT");
      this.#fresh = [];
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
  }

  #hash(text: string): string {
    return createHash("sha256").update(`${this.#version}\0${text}`).digest("hex");
  }

  get #database(): DatabaseSync {
    this.#opened ??= open(this.#file) ?? openAnew(this.#file);
    return this.#opened;
  }
}

function openAnew(file: string): DatabaseSync {
  rmSync(file, { force: true });
  const database = open(file);
  if (!database) throw new Error(`${file} cannot be written`);
  return database;
}

/** @returns undefined where the file is none that can be read */
function open(file: string): DatabaseSync | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: patienceMs });
  try {
    database.exec(
      `CREATE TABLE IF NOT EXISTS kept
         (kind TEXT, path TEXT, hash TEXT, value TEXT, PRIMARY KEY (kind, path)) STRICT`,
    );
    const checked = database.prepare("PRAGMA quick_check").get();
    if (checked?.quick_check === "ok") return database;
  } catch {}
  database.close();
  return undefined;
}
