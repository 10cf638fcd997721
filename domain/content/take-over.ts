import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import type { History } from "@/lib/content/history";
import { writeWhole } from "@/lib/whole-file";

type Places = {
  /** The content that this version of the portal ships. */
  readonly shipped: string;
  /** What people and git write. */
  readonly content: string;
  /** Notes which version of each file was taken over last. */
  readonly record: string;
};

const hashes = z.record(z.string(), z.string());

/**
 * Begins the content folder with what the portal ships, and later takes over what a new version of
 * the portal ships, as far as nobody here has changed it. A folder that somebody else began, such
 * as a clone, is left alone.
 */
export async function takeOverShipped(places: Places, history: History): Promise<void> {
  const ships = hashesIn(places.shipped);
  if (!history.exists) {
    if (!existsSync(places.content)) copyWhole(places.shipped, places.content);
    const same = Object.entries(hashesIn(places.content)).filter(
      ([path, hash]) => ships[path] === hash,
    );
    writeWhole(places.record, JSON.stringify(Object.fromEntries(same)));
    await history.begin("Begin with the content of the portal");
  }
  if (!existsSync(places.record)) return;
  const changed = takeOverNewer(places, ships);
  if (changed.length > 0) await history.commit(changed, "Take over the content of this version\n");
}

function takeOverNewer({ shipped, content, record }: Places, ships: Record<string, string>) {
  const taken = hashes.parse(JSON.parse(readFileSync(record, "utf8")));
  const here = hashesIn(content);
  const changed = [...new Set([...Object.keys(ships), ...Object.keys(taken)])].filter(
    (path) => ships[path] !== taken[path] && here[path] === taken[path],
  );
  for (const path of changed) {
    const newer = ships[path];
    const text = newer === undefined ? undefined : readFileSync(join(shipped, path));
    writeWhole(join(content, path), text);
    if (newer === undefined) delete taken[path];
    else taken[path] = newer;
  }
  if (changed.length > 0) writeWhole(record, JSON.stringify(taken));
  return changed;
}

/** In one piece: a start that is killed leaves no half folder. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}.tmp`;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, draft, { recursive: true });
  renameSync(draft, to);
}

function hashesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.flatMap((file) => {
      const path = relative(folder, file);
      if (path.startsWith(".git")) return [];
      return [[path, createHash("sha256").update(readFileSync(file)).digest("hex")]];
    }),
  );
}
