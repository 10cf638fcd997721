import type { ContentFile } from "@/lib/content/files";
import { type Finding, orphan, type Reference, sourcePathOf } from "./check";
import type { Rewritten } from "./rewritten";

export type Judged = { readonly file: ContentFile; readonly rewritten: Rewritten };
type Files = ReadonlyMap<string, Judged>;
type Last = (path: string) => Judged | undefined;

/** What is to be shown, by path, and what is wrong with what lies in the folder. */
export type Selection = {
  readonly shown: ReadonlyMap<string, Judged>;
  readonly findings: readonly Finding[];
};

/**
 * Picks what is shown: of each file the one in the folder where it is in order, else the last one
 * that was. What is picked holds together: nothing names a file that is not there.
 * @param last what was shown last of a file, as far as it is still in order
 */
export function select(now: Files, last: Last): Selection {
  const findings: Finding[] = [];
  const shown = pickEach(now, last, findings);
  // Putting one file back or taking one away can concern another: until nothing changes any more.
  while (mendReferences(shown, last, findings)) {}
  dropOrphans(now, shown, findings);
  return { shown, findings };
}

function pickEach(now: Files, last: Last, findings: Finding[]): Map<string, Judged> {
  const shown = new Map<string, Judged>();
  for (const [path, judged] of now) {
    const { problems } = judged.rewritten;
    findings.push(...problems.map((problem) => ({ ...problem, path })));
    const picked = problems.length === 0 ? judged : last(path);
    if (picked) shown.set(path, picked);
  }
  return shown;
}

/** @returns whether anything had to be mended */
function mendReferences(shown: Map<string, Judged>, last: Last, findings: Finding[]): boolean {
  let mended = false;
  for (const [path, picked] of shown) {
    const missing = picked.rewritten.references.find(({ to }) => !shown.has(to));
    if (!missing) continue;
    mended = true;
    const removed = last(missing.to);
    if (removed) {
      shown.set(missing.to, removed);
      findings.push({ path: missing.to, line: 1, column: 1, text: `wird noch gebraucht: ${path}` });
    } else {
      findings.push(findingOf(path, missing));
      putBack(shown, path, last);
    }
  }
  return mended;
}

/** The version before, or none where it is the same one. */
function putBack(shown: Map<string, Judged>, path: string, last: Last): void {
  const older = last(path);
  if (older && older.rewritten.text !== shown.get(path)?.rewritten.text) shown.set(path, older);
  else shown.delete(path);
}

function dropOrphans(now: Files, shown: Map<string, Judged>, findings: Finding[]): void {
  for (const { file } of now.values()) {
    if (!now.has(sourcePathOf(file))) findings.push({ ...orphan, path: file.path });
  }
  for (const [path, { file }] of shown) {
    if (!shown.has(sourcePathOf(file))) shown.delete(path);
  }
}

function findingOf(path: string, { line, column, text }: Reference): Finding {
  return { path, line, column, text };
}
