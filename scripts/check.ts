import { spawnSync } from "node:child_process";
import { say } from "./runtime/operator-output";

// What is generated comes first: the compiler and knip read it.
const steps: readonly (readonly string[])[] = [
  ["node_modules/prisma/build/index.js", "generate"],
  ["--import", "./scripts/register.mjs", "scripts/content/build.ts"],
  ["--import", "./scripts/register.mjs", "scripts/messages/check.ts"],
  ["--import", "./scripts/register.mjs", "scripts/build/assets.ts"],
  ["node_modules/next/dist/bin/next", "typegen"],
  ["node_modules/@biomejs/biome/bin/biome", "check"],
  // Anew each time: what an earlier run kept is not told that the database's client was generated.
  ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false"],
  ["node_modules/knip/bin/knip.js"],
];

const failed = steps.filter((args) => {
  say(`\n> ${args.filter((word) => !word.startsWith("--import")).join(" ")}`);
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  return status !== 0;
});
say(failed.length === 0 ? "\nAlles in Ordnung." : `\n${failed.length} Prüfungen gescheitert.`);
process.exitCode = failed.length === 0 ? 0 : 1;
