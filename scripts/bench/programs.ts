import { spawnSync } from "node:child_process";
import { OperatorError } from "../../lib/operator-error";
import { say } from "../runtime/operator-output";

/**
 * Programs a benchmark measures with: those that are there, else installed now where that is allowed.
 * @throws OperatorError naming the packages that are missing
 */
export function ensurePrograms(...names: readonly string[]): void {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && isThere("apt-get")) {
    say(`Für die Messung wird installiert: ${missing.join(", ")} …`);
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing]);
  }
  const stillMissing = names.filter((name) => !isThere(name));
  if (stillMissing.length > 0) {
    throw new OperatorError(
      `Für die Messung fehlen Programme; bitte die Pakete ${stillMissing.join(", ")} installieren.`,
    );
  }
}

function isThere(name: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, args, { env, stdio: ["ignore", "ignore", "inherit"] });
}
