import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Contentlayer, openContentlayer } from "@/lib/content/contentlayer";
import { Kept } from "@/lib/content/kept";
import { writeWhole } from "@/lib/whole-file";
import type { Finding } from "./check";
import { Documents } from "./documents";
import type { Examination } from "./examination";
import { gatherSnapshot } from "./snapshot";
import { Staging } from "./staging";
import { readValueFiles } from "./value-files";

export type ContentFolders = {
  /** The checkout: contentlayer's configuration, packages, recordings. */
  readonly root: string;
  /** What people and git write. */
  readonly content: string;
  /** What belongs to the building of it, kept from one start to the next. */
  readonly work: string;
  /** The file that the portal reads. */
  readonly snapshot: string;
  /** Names the program that builds: another one builds everything anew. */
  readonly version: string;
};

export type Refreshed = {
  /** Whether a new snapshot is shown now. */
  readonly shown: boolean;
  /** What is wrong with single files. */
  readonly findings: readonly Finding[];
  /** Why nothing could be built: what was shown before stays. */
  readonly failure?: string;
};

/** The way from the content folder to the snapshot that is shown. One process goes it at a time. */
export class PublishedContent {
  readonly folders: ContentFolders;
  readonly #kept: Kept;
  readonly #staging: Staging;
  readonly #documents: Documents;
  #contentlayer: Promise<Contentlayer> | undefined;

  constructor(folders: ContentFolders) {
    this.folders = folders;
    this.#kept = new Kept(join(folders.work, "kept.sqlite"), folders.version);
    this.#staging = new Staging(
      {
        content: folders.content,
        staging: folders.work,
        publicDir: join(folders.root, "public"),
      },
      this.#kept,
    );
    this.#documents = new Documents(this.#kept, () => this.warm());
  }

  /** Looks at the folder to tell of files whether they could stand in it. */
  examine(): Examination {
    return this.#staging.examine();
  }

  /** Shows what the folder says now; of what is not in order the last version that was. */
  async refresh(): Promise<Refreshed> {
    const { findings, texts, undo } = this.#staging.update();
    const stamp = stampOf(this.folders.version, texts);
    if (this.#isShown(stamp)) return { shown: false, findings };
    try {
      await this.#show(stamp, texts);
      return { shown: true, findings };
    } catch (error) {
      undo();
      const failure = error instanceof Error ? error.message : String(error);
      return { shown: false, findings, failure };
    }
  }

  /** Gets contentlayer ready, which takes a moment. */
  warm(): Promise<Contentlayer> {
    const { root, work } = this.folders;
    this.#contentlayer ??= openContentlayer(root, join(work, "contentlayer"));
    return this.#contentlayer;
  }

  #isShown(stamp: string): boolean {
    const { snapshot } = this.folders;
    const file = this.#stampFile;
    return existsSync(snapshot) && existsSync(file) && readFileSync(file, "utf8") === stamp;
  }

  async #show(stamp: string, texts: ReadonlyMap<string, string>): Promise<void> {
    const { work, snapshot } = this.folders;
    const written = new Map([...texts].filter(([path]) => path.endsWith(".mdx")));
    const documents = await this.#documents.of(written);
    this.#kept.save(written.keys());
    const values = readValueFiles(join(work, "content"));
    writeWhole(snapshot, JSON.stringify(gatherSnapshot(documents, values)));
    writeWhole(this.#stampFile, stamp);
  }

  get #stampFile(): string {
    return join(this.folders.work, "shown");
  }
}

function stampOf(version: string, texts: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\0${path}\0${text}`);
  }
  return `${version} ${hash.digest("hex")}`;
}
