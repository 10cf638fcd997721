import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A hash over names and bytes of everything below `paths` that `counts`; missing paths are empty. */
export function fingerprint(
  root: string,
  paths: readonly string[],
  counts: (path: string) => boolean = () => true,
): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((start) => listFiles(root, start)).sort()) {
    if (!counts(path)) continue;
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function listFiles(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, `${path}/${name}`));
}
