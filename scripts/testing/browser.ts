import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { OperatorError } from "../../lib/operator-error";
import { say } from "../runtime/operator-output";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * The browser the journeys run in: one that is there, else one installed now.
 * @throws OperatorError naming the package when there is none and none can be had
 */
export function ensureBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new OperatorError(`CHROMIUM_PATH nennt ${named}, und dort startet kein Browser.`);
  }
  const browser = find() ?? install();
  if (browser) return browser;
  throw new OperatorError(
    "Für die Tests fehlt ein Browser, und er ließ sich nicht installieren; bitte das Paket chromium installieren (apt-get install chromium) oder mit CHROMIUM_PATH einen nennen.",
  );
}

function find(): string | undefined {
  return [...USUAL_PLACES, chromium.executablePath()].find(
    (path) => existsSync(path) && runs(path),
  );
}

// Ubuntu's chromium-browser is a note that asks for a snap: being there is not enough.
function runs(path: string): boolean {
  return spawnSync(path, ["--version"], { timeout: 30_000, stdio: "ignore" }).status === 0;
}

function install(): string | undefined {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Für die Tests wird der Browser chromium installiert …");
    const apt = (...args: string[]) => run("apt-get", [...args, "-y", "-q"]);
    if (apt("update") && apt("install", "--no-install-recommends", "chromium")) return find();
  }
  say("Für die Tests wird Playwrights Browser geladen …");
  return run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"])
    ? find()
    : undefined;
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { env, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}
