import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { snapshotPath } from "@/lib/content/store";
import { announceToPortals } from "./announce";
import { checkContent, describe } from "./check";
import { gatherSnapshot } from "./snapshot";
import { readValueFiles } from "./value-files";

/**
 * The content step: checks every file, lets contentlayer build it, and leaves one snapshot for
 * the running portal. Nothing that the check refuses ever reaches contentlayer.
 */
const { findings } = checkContent(process.cwd());
if (findings.length > 0) fail(findings.map(describe).join("\n"));

const contentlayer = spawnSync("node_modules/.bin/contentlayer2", ["build"], {
  env: { ...process.env, NODE_ENV: "production" },
  encoding: "utf8",
});
if (contentlayer.status !== 0) fail(`${contentlayer.stdout}\n${contentlayer.stderr}`);

mkdirSync(dirname(snapshotPath), { recursive: true });
writeFileSync(`${snapshotPath}.tmp`, JSON.stringify(gatherSnapshot(readValueFiles(process.cwd()))));
renameSync(`${snapshotPath}.tmp`, snapshotPath);
await announceToPortals(process.cwd());

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
