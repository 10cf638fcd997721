import type fs from "node:fs";
import git, { type TreeEntry } from "isomorphic-git";

/** Where a history lies, and what has been read of it. */
export type Repository = {
  readonly fs: typeof fs;
  readonly dir: string;
  readonly cache: object;
};

/** Blobs by their path; undefined for a file that is gone. */
type Changes = ReadonlyMap<string, string | undefined>;

/**
 * A tree of git with other files in it. Only the folders on the way to them are written anew: the
 * library's own way writes every folder there is, which takes a second at 500 offers.
 * @returns undefined where nothing is left
 */
export async function changedTree(
  at: Repository,
  oid: string | undefined,
  changes: Changes,
): Promise<string | undefined> {
  const before = oid ? (await git.readTree({ ...at, oid })).tree : [];
  const entries = new Map(before.map((entry) => [entry.path, entry]));
  for (const [name, below] of Map.groupBy(changes, ([path]) => firstOf(path))) {
    const made = await entryOf(at, entries.get(name), name, new Map(below));
    if (made) entries.set(name, made);
    else entries.delete(name);
  }
  return entries.size === 0 ? undefined : git.writeTree({ ...at, tree: [...entries.values()] });
}

async function entryOf(
  at: Repository,
  before: TreeEntry | undefined,
  path: string,
  below: Changes,
): Promise<TreeEntry | undefined> {
  if (below.has(path)) {
    const oid = below.get(path);
    return oid ? { mode: "100644", path, oid, type: "blob" } : undefined;
  }
  const inner = new Map([...below].map(([each, blob]) => [each.slice(path.length + 1), blob]));
  const oid = await changedTree(at, before?.type === "tree" ? before.oid : undefined, inner);
  return oid ? { mode: "040000", path, oid, type: "tree" } : undefined;
}

function firstOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}
