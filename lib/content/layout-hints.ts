import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parsedBody } from "./canonical";
import { textProblems } from "./text-problems";

/** What a text shows otherwise than its writer may think. */
export type LayoutHints = {
  /** The first line of each table: lines with bars stay lines with bars. */
  readonly tables: readonly string[];
  /** Addresses that stand there without a link, each once. */
  readonly bareAddresses: readonly string[];
};

const bareAddress = /(?:https?:\/\/|www\.)[^\s<>()[\]]*[^\s<>()[\].,;:!?"„“]/giu;
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;

/** Nothing is found in a text that cannot be read yet: what is wrong there comes first. */
export function layoutHints(body: string): LayoutHints {
  if (textProblems(body).length > 0) return { tables: [], bareAddresses: [] };
  const tables: string[] = [];
  const found = new Set<string>();
  visit(parsedBody(body), (node: Nodes) => {
    if (node.type === "link") return "skip";
    if (node.type !== "text") return undefined;
    for (const [address] of node.value.matchAll(bareAddress)) found.add(address);
    const lines = node.value.split("\n");
    for (const [index, line] of lines.entries()) {
      const head = lines[index - 1];
      if (head?.includes("|") && tableRule.test(line)) tables.push(head.trim());
    }
    return undefined;
  });
  return { tables, bareAddresses: [...found] };
}
