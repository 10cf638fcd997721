import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findFreePort } from "../runtime/free-port";
import { writeCatalogue } from "./catalogue";

export type RunningPortal = {
  readonly url: string;
  readonly pid: number;
  readonly readyMs: number;
  stop(): Promise<void>;
};

/** A folder for a portal's data that is gone after `use`. */
export async function withDataFolder<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
  try {
    return await use(join(folder, "data"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Options = {
  /** So many offers instead of the real ones alone. */
  readonly offers?: number;
  /** A content folder of its own, in the place of what the portal ships. */
  readonly contentDir?: string;
};

/** Starts the demonstration as its users do, and waits for its first page. */
export async function startPortal(dataDir: string, options: Options = {}): Promise<RunningPortal> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const content = options.offers ? writeCatalogue(options.offers, dirname(dataDir)) : undefined;
  const script = content ? "scripts/testing/start-for-browser.ts" : "scripts/start.ts";
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "./scripts/register.mjs", script, "demo"], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      SMTP_URL: "",
      LINK_CHECK: "off",
      PUBLIC_URL: "",
      ...(content && { PORTAL_TEST_CONTENT: content }),
      ...(options.contentDir && { CONTENT_DIR: options.contentDir }),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await firstPage(url, child);
  const readyMs = performance.now() - began;
  return { url, pid: child.pid ?? 0, readyMs, stop: () => stop(child) };
}

async function firstPage(url: string, child: ChildProcess): Promise<void> {
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("Das Portal läuft")) resolve();
    });
    child.once("exit", () => reject(new Error(`the portal did not start:\n${output}`)));
  });
  const page = await fetch(`${url}/de`);
  if (!page.ok) throw new Error(`the first page answered ${page.status}`);
  await page.text();
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
