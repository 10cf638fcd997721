import { type Problem, readSource } from "./source";

/** Front matter that is in order, so that what is found stands in the text below it. */
const head = '---\ntitle: "x"\n---\n';
const headLines = head.split("\n").length - 1;

/** What the content check finds wrong with a text without front matter, by its own lines. */
export function textProblems(body: string): Problem[] {
  return readSource(head + body).problems.map((problem) => ({
    ...problem,
    line: Math.max(1, problem.line - headLines),
  }));
}

/** "Zeile 3, Spalte 1: ein Ausdruck …" */
export function problemSentence({ line, column, text }: Problem): string {
  return `Zeile ${line}, Spalte ${column}: ${text}`;
}
