import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { type Document, isMap, isPair, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { boundProblems, deepest, normalised } from "./bounds";
import { germanIssue, germanParseError, germanYamlError } from "./german-problems";
import { remarkSafeMdx } from "./safe-mdx";
import { remarkSignsInWords } from "./signs-in-words";

export type Problem = { readonly line: number; readonly column: number; readonly text: string };

/** A content file, read once: its front matter as data, its text, and what is wrong with either. */
export type Source = {
  readonly data: unknown;
  readonly body: string;
  readonly problems: readonly Problem[];
  /** Where the value at a path of the front matter stands. */
  readonly placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
};

// Only a plain `---`: other readers take `---js` for code.
const frontMatter = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

const checker = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkSignsInWords)
  .use(remarkSafeMdx);

/** The most values that the front matter of one file may have. */
const mostFacts = 200;

export function readSource(given: string): Source {
  const text = normalised(given);
  const bounds = boundProblems(text);
  if (bounds.length > 0) return { ...failed(1, ""), problems: bounds };
  const match = frontMatter.exec(text);
  if (!match) {
    return failed(1, "Die Datei muss mit einer Zeile --- und den Angaben beginnen.");
  }
  const [block, yaml = ""] = match;
  const body = text.slice(block.length);
  const values = readValues(yaml, 1, mostFacts);
  // A line of --- inside the values would end the block for another reader.
  const earlyEnd = yaml.split("\n").findIndex((line) => line.startsWith("---"));
  const dashes =
    earlyEnd < 0
      ? []
      : [
          {
            line: earlyEnd + 2,
            column: 1,
            text: "--- darf nur am Anfang und Ende der Angaben stehen.",
          },
        ];
  const secondBlock = /^\s*---/.test(body)
    ? [{ line: block.split("\n").length, column: 1, text: "Der Text darf nicht mit --- beginnen." }]
    : [];
  return {
    ...values,
    body: body.trim(),
    problems: [
      ...values.problems,
      ...dashes,
      ...secondBlock,
      ...bodyProblems(body, block.split("\n").length - 1),
    ],
  };
}

/** A file of values alone, as the city's. */
export function readValueFile(text: string): Source {
  const plain = normalised(text);
  const bounds = boundProblems(plain);
  if (bounds.length > 0) return { ...failed(1, ""), problems: bounds };
  return { ...readValues(plain, 0, Number.POSITIVE_INFINITY), body: "" };
}

function readValues(yaml: string, linesBefore: number, most: number): Omit<Source, "body"> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: "core" });
  const placeAt = (offset: number) => {
    const place = lines.linePos(offset);
    return { line: place.line + linesBefore, column: place.col };
  };
  // Warnings speak of unknown tags, such as `!!js/function`: another reader might obey them.
  const problems = [
    ...[...document.errors, ...document.warnings].map((error) => ({
      line: (error.linePos?.[0].line ?? 1) + linesBefore,
      column: error.linePos?.[0].col ?? 1,
      text: germanYamlError(error),
    })),
    ...aliasProblems(document, placeAt),
    ...boundsOfValues(document, most, placeAt),
  ];
  return {
    data: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems,
    placeOf: (path) => placeAt(offsetAt(document.contents, path)),
  };
}

/** References within the values: nobody needs them here, and they can be made to grow without end. */
function aliasProblems(
  document: Document,
  placeAt: (offset: number) => { line: number; column: number },
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_key, node) => {
      problems.push({
        ...placeAt(node.range?.[0] ?? 0),
        text: "Verweise (*name) sind nicht erlaubt.",
      });
    },
  });
  return problems;
}

/** Values too many, or within too many others, for anybody to have meant them. */
function boundsOfValues(
  document: Document,
  most: number,
  placeAt: (offset: number) => { line: number; column: number },
): Problem[] {
  const problems: Problem[] = [];
  let count = 0;
  visit(document, {
    Scalar: (key, node, path) => {
      count += key === "key" ? 0 : 1;
      const text =
        count > most
          ? `höchstens ${most} Angaben sind erlaubt`
          : path.length > 2 * deepest
            ? `höchstens ${deepest} Ebenen dürfen ineinander stehen`
            : undefined;
      if (!text) return undefined;
      problems.push({ ...placeAt(node.range?.[0] ?? 0), text });
      return visit.BREAK;
    },
  });
  return problems;
}

function failed(line: number, text: string): Source {
  const place = { line, column: 1 };
  return { data: undefined, body: "", problems: [{ ...place, text }], placeOf: () => place };
}

function bodyProblems(body: string, linesBefore: number): Problem[] {
  const file = new VFile({ value: "\n".repeat(linesBefore) + body });
  try {
    checker.runSync(checker.parse(file), file);
    return [];
  } catch (error) {
    const found = file.messages.map((message) => ({
      line: message.line ?? 1,
      column: message.column ?? 1,
      text: germanParseError(message) ?? message.reason,
    }));
    return found.length > 0 ? found : [problemFrom(error)];
  }
}

function problemFrom(error: unknown): Problem {
  const { line, column, reason, ...rest } = error as {
    line?: number;
    column?: number;
    reason?: string;
    source?: string;
    ruleId?: string;
  };
  const text = germanParseError(rest) ?? reason ?? "der Text ist nicht zu lesen";
  return { line: line ?? 1, column: column ?? 1, text };
}

function offsetAt(node: unknown, path: readonly PropertyKey[]): number {
  const [key, ...rest] = path;
  const own = rangeStart(node);
  if (key === undefined) return own;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
    return pair ? (rest.length > 0 ? offsetAt(pair.value, rest) : rangeStart(pair.key)) : own;
  }
  const item = (node as { items?: unknown[] } | null)?.items?.[Number(key)];
  return item === undefined ? own : offsetAt(item, rest);
}

function rangeStart(node: unknown): number {
  return (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
}

/** What a schema finds wrong with the front matter, with the place of each finding. */
export function schemaProblems(source: Source, schema: z.ZodType): Problem[] {
  const result = schema.safeParse(source.data, { error: germanIssue });
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    ...source.placeOf(issue.path),
    text: `${issue.path.join(".") || "Angaben"}: ${issue.message}`,
  }));
}
