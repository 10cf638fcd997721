import { type ContentFile, contentFileAt } from "@/lib/content/files";
import type { Finding } from "./check";
import { type Judged, select } from "./selection";

/** A path below content/, and a text, or null for a file that is to go. */
type Given = { readonly path: string; readonly text: string | null };

/** One look at the content folder, and what is added to it in thought. */
export class Examination {
  #now: ReadonlyMap<string, Judged>;
  readonly #judge: (file: ContentFile) => Judged;

  constructor(now: ReadonlyMap<string, Judged>, judge: (file: ContentFile) => Judged) {
    this.#now = now;
    this.#judge = judge;
  }

  /**
   * What would be wrong if these files stood in the folder. Where nothing is, they count as standing
   * there from then on.
   */
  problemsWith(files: readonly Given[]): Finding[] {
    const then = new Map(this.#now);
    for (const { path, text } of files) {
      const file = contentFileAt(path, text ?? "");
      if (!file) return [{ path, line: 1, column: 1, text: "gehört nicht in die Inhalte" }];
      if (text === null) then.delete(path);
      else then.set(path, this.#judge(file));
    }
    const concerned = new Set(files.map(({ path }) => path));
    const { findings } = select(then, () => undefined);
    const found = findings.filter(({ path }) => concerned.has(path));
    if (found.length === 0) this.#now = then;
    return found;
  }
}
