import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type ContentFile, contentFileAt, contentFiles } from "@/lib/content/files";
import type { Kept } from "@/lib/content/kept";
import { ReadFiles } from "@/lib/content/read-files";
import { writeWhole } from "@/lib/whole-file";
import type { Finding } from "./check";
import { Examination } from "./examination";
import { type Rewritten, rewritten } from "./rewritten";
import { type Judged, select } from "./selection";
import { rewrittenValues, valueFileNames, valueProblems } from "./value-files";

type Folders = {
  /** What people and git write. */
  readonly content: string;
  /** What contentlayer reads: a folder "content" in here. */
  readonly staging: string;
  /** Recordings and films that content may name. */
  readonly publicDir: string;
};

/** What one look at the folder did to what is to be built. */
export type Staged = {
  /** Everything that is to be built, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** Takes the changes back, where they could not be built after all. */
  readonly undo: () => void;
};

/**
 * The tree that contentlayer builds: rewritten from what was understood of the content folder, and
 * for what is not in order there the last version that was.
 */
export class Staging {
  readonly #folders: Folders;
  readonly #kept: Kept;
  readonly #files = new ReadFiles();
  /** By path, so that only what has changed is parsed again. */
  readonly #known = new Map<string, Known>();
  #staged: Map<string, string> | undefined;

  constructor(folders: Folders, kept: Kept) {
    this.#folders = folders;
    this.#kept = kept;
  }

  /** Brings the tree to what the content folder says. */
  update(): Staged {
    const staged = this.#stagedFiles();
    const now = this.#judgedFiles();
    const last = (path: string) => {
      const text = staged.get(path);
      const file = text === undefined ? undefined : contentFileAt(path, text);
      const judged = file && this.#judge(file);
      return judged?.rewritten.problems.length === 0 ? judged : undefined;
    };
    const { shown, findings } = select(now, last);
    const values = this.#values(staged);
    const wanted = new Map([
      ...[...shown].map(([path, judged]) => [path, judged.rewritten.text] as const),
      ...values.wanted,
    ]);
    return { findings: [...values.findings, ...findings], ...this.#write(wanted) };
  }

  /** Looks at the content folder to tell of files whether they could stand in it. */
  examine(): Examination {
    return new Examination(this.#judgedFiles(), (file) => this.#judge(file));
  }

  #judgedFiles(): Map<string, Judged> {
    const files = contentFiles(this.#folders.content, this.#files);
    return new Map(files.map((file) => [file.path, this.#judge(file)]));
  }

  #judge(file: ContentFile): Judged {
    const known = this.#known.get(file.path);
    const same = known?.judged.find(({ file: { text } }) => text === file.text);
    if (same) return same;
    const judged = this.#judged(file);
    // The one in the folder and the one that is shown.
    this.#known.set(file.path, { judged: [judged, ...(known?.judged ?? [])].slice(0, 2) });
    return judged;
  }

  #judged(file: ContentFile): Judged {
    const kept = inOrder.safeParse(this.#kept.get("rewritten", file.path, file.text));
    if (kept.success) return { file, rewritten: { ...kept.data, problems: [] } };
    const made = rewritten(file, this.#folders.publicDir);
    const { text, references, problems } = made;
    if (problems.length === 0) {
      this.#kept.set("rewritten", file.path, file.text, { text, references });
    }
    return { file, rewritten: made };
  }

  #values(staged: ReadonlyMap<string, string>) {
    const wanted: (readonly [string, string])[] = [];
    const findings: Finding[] = [];
    for (const name of valueFileNames) {
      const path = `content/${name}`;
      const file = join(this.#folders.content, name);
      const text = existsSync(file) ? readFileSync(file, "utf8") : "";
      const problems = valueProblems(name, text);
      const last = staged.get(path);
      findings.push(...problems.map((problem) => ({ ...problem, path })));
      if (problems.length === 0) wanted.push([path, rewrittenValues(text)]);
      else if (last !== undefined) wanted.push([path, last]);
    }
    return { wanted, findings };
  }

  #stagedFiles(): Map<string, string> {
    this.#staged ??= readStaged(join(this.#folders.staging, "content"));
    return this.#staged;
  }

  #write(wanted: ReadonlyMap<string, string>): Pick<Staged, "texts" | "undo"> {
    const staged = this.#stagedFiles();
    const before = new Map<string, string | undefined>();
    const put = (path: string, text: string | undefined) => {
      writeWhole(join(this.#folders.staging, path), text);
      if (text === undefined) staged.delete(path);
      else staged.set(path, text);
    };
    for (const path of new Set([...staged.keys(), ...wanted.keys()])) {
      if (staged.get(path) === wanted.get(path)) continue;
      before.set(path, staged.get(path));
      put(path, wanted.get(path));
    }
    return {
      texts: staged,
      undo: () => {
        for (const [path, text] of before) put(path, text);
      },
    };
  }
}

/** What is kept of a file in which nothing is wrong. */
const inOrder = z.object({
  text: z.string(),
  references: z.array(
    z.object({ to: z.string(), line: z.number(), column: z.number(), text: z.string() }),
  ),
}) satisfies z.ZodType<Omit<Rewritten, "problems">>;

type Known = { readonly judged: readonly Judged[] };

function readStaged(folder: string): Map<string, string> {
  const texts = contentFiles(folder).map(({ path, text }) => [path, text] as const);
  const values = valueFileNames.flatMap((name) => {
    const file = join(folder, name);
    return existsSync(file) ? [[`content/${name}`, readFileSync(file, "utf8")] as const] : [];
  });
  return new Map([...texts, ...values]);
}
