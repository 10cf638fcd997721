import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findFreePort } from "../runtime/free-port";
import { findRunningServer, type RunningServer } from "../runtime/postgres/postmaster-file";

export type Outcome = { readonly code: number | null; readonly output: string };
type Options = {
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
};

// A developer's own .env must not decide what a test sees: an empty value wins over it.
const NOTHING_SET = {
  HOST: "",
  DATABASE_URL: "",
  PUBLIC_URL: "",
  SMTP_URL: "",
  LINK_CHECK: "off",
  ENCRYPTION_KEYS: "",
  AUTH_SECRET: "",
};

export const NOTE_TABLE = "CREATE TABLE note (id serial PRIMARY KEY);";

/** One portal of a test: its data folder, its migrations and its process. */
export class TestPortal {
  readonly home: string;
  readonly dataDir: string;
  readonly #children: ChildProcess[] = [];

  /** The mode of the folder around it: root's database runs as a user who may be shut out. */
  constructor(mode = 0o711) {
    this.home = mkdtempSync(join(tmpdir(), "portal-test-"));
    chmodSync(this.home, mode);
    this.dataDir = join(this.home, "data");
    this.writeMigration("20260101000000_note", NOTE_TABLE);
  }

  writeMigration(name: string, sql: string): void {
    mkdirSync(join(this.home, "migrations", name), { recursive: true });
    writeFileSync(join(this.home, "migrations", name, "migration.sql"), sql);
  }

  /** The database server that runs on this portal's data, found as the next start would find it. */
  databaseServer(): RunningServer | undefined {
    const stateDir = this.#stateDir;
    return stateDir === undefined ? undefined : findRunningServer(join(stateDir, "cluster"));
  }

  get #stateDir(): string | undefined {
    const record = join(this.dataDir, "postgres.json");
    if (!existsSync(record)) return undefined;
    return resolve(this.dataDir, JSON.parse(readFileSync(record, "utf8")).folder);
  }

  spawn(script: string, options: Options = {}): StartedPortal {
    const child = spawn(
      process.execPath,
      ["--import", "./scripts/register.mjs", script, ...(options.args ?? [])],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          NODE_ENV: "production",
          PATH: process.env.PATH,
          ...NOTHING_SET,
          DATA_DIR: this.dataDir,
          SMALL_MIGRATIONS: join(this.home, "migrations"),
          ...options.env,
        },
        ...(options.uid !== undefined && { uid: options.uid, gid: options.gid }),
      },
    );
    this.#children.push(child);
    return new StartedPortal(child);
  }

  /** Starts the small portal on a free port and waits until it answers. */
  async start(options: Options = {}): Promise<StartedPortal & { readonly url: string }> {
    const port = await findFreePort();
    const env = { PORT: String(port), ...options.env };
    const portal = this.spawn("scripts/testing/start-small.ts", { ...options, env });
    await portal.says("Das Portal läuft");
    return Object.assign(portal, { url: `http://127.0.0.1:${port}` });
  }

  /** Leaves nothing behind, whatever the test did. */
  async remove(): Promise<void> {
    for (const child of this.#children) if (child.exitCode === null) child.kill("SIGKILL");
    const server = this.databaseServer();
    if (server) process.kill(server.pid, "SIGKILL");
    const folders = [this.home, ...(this.#stateDir ? [this.#stateDir] : [])];
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  }
}

export class StartedPortal {
  readonly #child: ChildProcess;
  readonly #exit: Promise<Outcome>;
  #output = "";

  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#output += text;
      });
    }
    this.#exit = new Promise((resolve) => {
      child.once("close", (code) => resolve({ code, output: this.#output }));
    });
  }

  kill(signal: NodeJS.Signals): Promise<Outcome> {
    this.#child.kill(signal);
    return this.#exit;
  }

  /** A signal that ends nothing. */
  tell(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** As when the program goes away into which the output was piped. */
  stopListening(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  ended(): Promise<Outcome> {
    return this.#exit;
  }

  says(words: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => this.#output.includes(words) && resolve();
      this.#child.stdout?.on("data", look);
      void this.#exit.then(({ output }) =>
        reject(new Error(`ended without „${words}“: ${output}`)),
      );
      look();
    });
  }
}

export async function notes(url: string, method: "GET" | "POST" = "GET"): Promise<number> {
  const response = await fetch(url, { method });
  if (!response.ok) throw new Error(`the portal answered ${response.status}`);
  const { notes: count } = (await response.json()) as { notes: number };
  return count;
}
