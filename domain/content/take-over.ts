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
type Hashes = Readonly<z.output<typeof hashes>>;

/**
 * Begins the content folder with what the portal ships, and later takes over what a new version of
 * the portal ships, as far as nobody here has changed it. A folder whose history somebody else began,
 * such as a clone, is left alone. What was broken off is simply done again.
 */
export async function takeOverShipped(places: Places, history: History): Promise<void> {
  const ships = hashesIn(places.shipped);
  if (!(await history.hasCommits())) {
    begin(places, ships);
    await history.begin("Begin with the content of the portal");
  }
  if (existsSync(places.record)) await takeOverNewer(places, ships, history);
}

function begin({ shipped, content, record }: Places, ships: Hashes): void {
  if (!existsSync(content)) copyWhole(shipped, content);
  else if (isEmpty(content)) cpSync(shipped, content, { recursive: true });
  const same = Object.entries(hashesIn(content)).filter(([path, hash]) => ships[path] === hash);
  writeWhole(record, JSON.stringify(Object.fromEntries(same)));
}

async function takeOverNewer(
  { shipped, content, record }: Places,
  ships: Hashes,
  history: History,
): Promise<void> {
  const taken = hashes.parse(JSON.parse(readFileSync(record, "utf8")));
  const newer = [...new Set([...Object.keys(ships), ...Object.keys(taken)])].filter((path) => {
    if (ships[path] === taken[path]) return false;
    const here = hashOf(join(content, path));
    // The second: it was broken off after the file had been written.
    return here === taken[path] || here === ships[path];
  });
  if (newer.length === 0) return;
  for (const path of newer) {
    const isShipped = ships[path] !== undefined;
    writeWhole(join(content, path), isShipped ? readFileSync(join(shipped, path)) : undefined);
  }
  await history.commit(newer, "Take over the content of this version\n");
  const untouched = Object.entries(taken).filter(([path]) => !newer.includes(path));
  const added = newer.flatMap((path) => (ships[path] ? [[path, ships[path]] as const] : []));
  writeWhole(record, JSON.stringify(Object.fromEntries([...untouched, ...added])));
}

/** A clone of what nobody has written anything into yet. */
function isEmpty(folder: string): boolean {
  return readdirSync(folder).every((name) => name.startsWith(".git"));
}

/** In one piece: a start that is killed leaves no half folder. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}.tmp`;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, draft, { recursive: true });
  renameSync(draft, to);
}

function hashesIn(folder: string): Hashes {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.flatMap((file) => {
      const path = relative(folder, file);
      const hash = path.startsWith(".git") ? undefined : hashOf(file);
      return hash ? [[path, hash]] : [];
    }),
  );
}

function hashOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
