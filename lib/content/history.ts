import fs from "node:fs";
import { join } from "node:path";
import git from "isomorphic-git";
import { now } from "@/lib/clock";

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

  get exists(): boolean {
    return fs.existsSync(join(this.#dir, ".git"));
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
    await git.add({ fs, dir: this.#dir, filepath: ".", cache: this.#cache });
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
    const at = { fs, dir: this.#dir, cache: this.#cache };
    const changed = await git.statusMatrix({ ...at, filepaths: [...paths] });
    const differing = changed.filter(
      ([, head, folder, stage]) => head !== folder || stage !== head,
    );
    if (differing.length === 0) return undefined;
    for (const [filepath, , folder] of differing) {
      await (folder === 0 ? git.remove({ ...at, filepath }) : git.add({ ...at, filepath }));
    }
    return this.#write(message, author);
  }

  /** The commit among the latest whose message has this line. */
  async find(line: string): Promise<string | undefined> {
    const latest = await git.log({ fs, dir: this.#dir, depth: 50, cache: this.#cache });
    return latest.find(({ commit }) => commit.message.split("\n").includes(line))?.oid;
  }

  #write(message: string, author: Author): Promise<string> {
    const time = { timestamp: Math.floor(now().getTime() / 1000), timezoneOffset: 0 };
    return git.commit({
      fs,
      dir: this.#dir,
      cache: this.#cache,
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
