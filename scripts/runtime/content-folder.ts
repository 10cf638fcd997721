import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { contentVersion } from "./content-version";
import { thrift } from "./content-worker";
import type { Shutdown } from "./shutdown";
import { runStep } from "./step";

/** What belongs to building the content of this installation, and the snapshot that is shown. */
export function contentWork(dataDir: string): { work: string; snapshot: string } {
  const work = join(dataDir, "published");
  return { work, snapshot: join(work, "snapshot.json") };
}

/**
 * Makes sure that there is a snapshot this version of the portal can show. A fresh folder takes over
 * what the content step has built; another version of the portal builds it anew first.
 */
export async function ensureSnapshot(
  root: string,
  dataDir: string,
  shutdown: Shutdown,
): Promise<void> {
  const { work, snapshot } = contentWork(dataDir);
  process.env.CONTENT_SNAPSHOT = snapshot;
  if (!existsSync(snapshot)) copyBuilt(join(root, ".contentlayer"), work);
  const shown = readStamp(join(work, "shown"));
  if (shown === contentVersion(root)) return;
  // What this version has read of its own content needs not be read again where it is unchanged here.
  cpSync(join(root, ".contentlayer", kept), join(work, kept));
  const args = [
    ...thrift.flags,
    "--import",
    "./scripts/register.mjs",
    "scripts/content/refresh.ts",
  ];
  await runStep({ title: "Inhalte für diese Version bauen", args }, shutdown.signal);
}

function readStamp(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").split(" ")[0] : undefined;
}

const kept = "kept.sqlite";
const built = ["content", kept, "shown", "snapshot.json"];

/** In one piece: a start that is killed leaves no half folder. */
function copyBuilt(from: string, to: string): void {
  const draft = `${to}.${process.pid}.tmp`;
  mkdirSync(draft, { recursive: true });
  for (const name of built) cpSync(join(from, name), join(draft, name), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
}
