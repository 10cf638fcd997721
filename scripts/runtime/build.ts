import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "../../lib/operator-error";
import { replaceDurably } from "./durable-file";
import { fingerprint } from "./fingerprint";
import { type Lock, takeLock } from "./lock";
import { say } from "./operator-output";
import type { Shutdown } from "./shutdown";
import { runStep, type Step } from "./step";

const TYPESCRIPT = ["--import", "./scripts/register.mjs"];

const content: Step = {
  title: "Inhalte prüfen und bauen",
  args: [...TYPESCRIPT, "scripts/content/build.ts"],
};

const application: readonly Step[] = [
  { title: "Datenbankzugriff erzeugen", args: ["node_modules/prisma/build/index.js", "generate"] },
  { title: "Schriften und Zeichen vorbereiten", args: [...TYPESCRIPT, "scripts/build/assets.ts"] },
  { title: "Oberfläche bauen", args: ["node_modules/next/dist/bin/next", "build"] },
];

const CONTENT_SOURCES = ["content", "contentlayer.config.ts", "scripts/content", "lib", "domain"];
const APPLICATION_SOURCES = [
  ...["app", "components", "domain", "lib", "messages", "prisma", "public", "scripts/build"],
  ...["contentlayer.config.ts", "instrumentation.ts", "next.config.mjs", "next.config.ts"],
  ...[
    "package.json",
    "package-lock.json",
    "postcss.config.mjs",
    "prisma.config.ts",
    "proxy.ts",
    "tsconfig.json",
  ],
];
// Tests, and what the steps themselves write.
const NOT_A_SOURCE = /\.test\.tsx?$|\/generated\/|^public\/(fonts\/|[\w.-]+\.js$)/;

/** Builds what has changed since the last build that came to its end, and nothing else. */
export async function ensureBuilt(root: string, shutdown: Shutdown): Promise<void> {
  const lock = await waitForLock(join(root, "node_modules/.cache/portal-build.lock"), shutdown);
  try {
    const isSource = (path: string) => !NOT_A_SOURCE.test(path);
    await buildContent(root, fingerprint(root, CONTENT_SOURCES, isSource), shutdown.signal);
    await buildApplication(root, fingerprint(root, APPLICATION_SOURCES, isSource), shutdown.signal);
  } finally {
    lock.release();
  }
}

async function buildContent(root: string, now: string, signal: AbortSignal): Promise<void> {
  const stamp = join(root, ".contentlayer/portal-content.json");
  if (readStamp(stamp) === now) return;
  try {
    await runStep(content, signal);
    writeStamp(stamp, now);
  } catch (error) {
    // A bad document must not take the whole portal away: the last good content goes on.
    if (!(error instanceof OperatorError) || !existsSync(stamp)) throw error;
    say(error.message);
    say("Es wird der letzte gute Stand der Inhalte gezeigt.");
  }
}

async function buildApplication(root: string, now: string, signal: AbortSignal): Promise<void> {
  const stamp = join(root, ".next/portal-build.json");
  if (readStamp(stamp) === now) return;
  // Gone before the first change and back after the last: a killed build is built again.
  rmSync(stamp, { force: true });
  // TypeScript's memory of the last check outlives a change of tsconfig.json.
  rmSync(join(root, ".next/cache/.tsbuildinfo"), { force: true });
  say("Das Portal wird gebaut; das dauert beim ersten Start etwa eine Minute.");
  for (const step of application) await runStep(step, signal);
  writeStamp(stamp, now);
}

async function waitForLock(file: string, { signal }: Shutdown): Promise<Lock> {
  for (let waited = false; ; waited = true) {
    const lock = takeLock(file);
    if (lock) return lock;
    if (!waited) say("Ein anderer Start baut das Portal gerade; dieser wartet darauf.");
    await pause(300, undefined, { signal });
  }
}

function readStamp(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function writeStamp(file: string, value: string): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceDurably(file, value);
}
