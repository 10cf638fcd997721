import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RunningPortal = {
  readonly url: string;
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

/** Starts the demonstration as its users do, and waits for its first page. */
export async function startPortal(dataDir: string): Promise<RunningPortal> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "./scripts/register.mjs", "scripts/start.ts", "demo"],
    {
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: "",
        PUBLIC_URL: "",
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await firstPage(url, child);
  return { url, readyMs: performance.now() - began, stop: () => stop(child) };
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}
