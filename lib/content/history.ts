import fs from "node:fs";
import { join } from "node:path";
import git from "isomorphic-git";
import { now } from "@/lib/clock";
import { changedTree, type Repository } from "./changed-tree";

export type Author = { readonly name: string; readonly email: string };

/** Writes the commits; who is behind a change is named as its author. */
const portal: Author = { name: "Teilhabe-Portal", email: "portal@carriers.invalid" };
const branch = "main";

/** The git history of a content folder. It needs no git on this machine. */
export class History {
  readonly #dir: string;
  /** What git has read of its own files, so that the next commit needs not read it again. */
  #cache = {};

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** False also where beginning it was broken off, and for the clone of an empty one. */
  async hasCommits(): Promise<boolean> {
    try {
      return (await git.log({ ...this.#at, depth: 1 })).length > 0;
    } catch (error) {
      if (error instanceof git.Errors.NotFoundError) return false;
      throw error;
    }
  }

  async hasRemote(): Promise<boolean> {
    return (await git.listRemotes({ fs, dir: this.#dir })).length > 0;
  }

  /** Somebody else has written in it. */
  forget(): void {
    this.#cache = {};
  }

  /** Begins a history with everything there is in the folder. */
  async begin(message: string): Promise<void> {
    await git.init({ fs, dir: this.#dir, defaultBranch: branch });
    // All at once would take 250 KB for each file, which this process would keep.
    await git.add({ ...this.#at, filepath: ".", parallel: false });
    await this.#write(message, portal);
  }

  /**
   * Records what has become of these files, if anything has.
   * @returns the commit, or undefined where nothing has changed
   */
  async commit(
    paths: readonly string[],
    message: string,
    author: Author = portal,
  ): Promise<string | undefined> {
    const blobs = new Map<string, string | undefined>();
    for (const path of paths) blobs.set(path, await this.#blobOf(path));
    const head = await git.resolveRef({ ...this.#at, ref: "HEAD" });
    const { commit } = await git.readCommit({ ...this.#at, oid: head });
    const tree = await changedTree(this.#at, commit.tree, blobs);
    if (!tree || tree === commit.tree) return undefined;
    const [there, gone] = [
      paths.filter((path) => blobs.get(path)),
      paths.filter((path) => !blobs.get(path)),
    ];
    if (there.length > 0) await git.add({ ...this.#at, filepath: there, force: true });
    for (const filepath of gone) await git.remove({ ...this.#at, filepath });
    return this.#write(message, author, tree);
  }

  async #blobOf(path: string): Promise<string | undefined> {
    const file = join(this.#dir, path);
    if (!fs.existsSync(file)) return undefined;
    return git.writeBlob({ ...this.#at, blob: fs.readFileSync(file) });
  }

  get #at(): Repository {
    return { fs, dir: this.#dir, cache: this.#cache };
  }

  /** The commit among the latest whose message has this line. */
  async find(line: string): Promise<string | undefined> {
    const latest = await git.log({ ...this.#at, depth: 50 });
    return latest.find(({ commit }) => commit.message.split("\n").includes(line))?.oid;
  }

  /** @param tree instead of all that the index holds */
  #write(message: string, author: Author, tree?: string): Promise<string> {
    const time = { timestamp: Math.floor(now().getTime() / 1000), timezoneOffset: 0 };
    return git.commit({
      ...this.#at,
      ...(tree && { tree }),
      message,
      author: { ...plain(author), ...time },
      committer: { ...portal, ...time },
    });
  }
}

/** A name that holds nothing with a meaning for git. */
function plain({ name, email }: Author): Author {
  return { name: name.replace(/[<>\s\p{Cc}]+/gu, " ").trim(), email };
}
