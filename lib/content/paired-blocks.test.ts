import fc from "fast-check";
import type { Root } from "hast";
import { describe, expect, test } from "vitest";
import { pairedBlocks } from "./paired-blocks";
import { checkedTree } from "./tree";

/** What stands in a tree, without its structure. */
function textOf(node: Root | Root["children"][number]): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

const pairs = (first: string, second: string) =>
  pairedBlocks(checkedTree(first), checkedTree(second)).map(([a, b]) => [
    textOf(a).trim(),
    textOf(b).trim(),
  ]);

describe("two texts stand side by side", () => {
  test("block by block where they are built alike", () => {
    const german = "Eins.\n\n## Zwei\n\n- a\n- b\n\n<Hinweis>\nDrei\n</Hinweis>";
    const other = "One.\n\n## Two\n\n- x\n- y\n- z\n\n<Hinweis>\nThree\n</Hinweis>";
    expect(pairs(german, other)).toEqual([
      ["Eins.", "One."],
      ["Zwei", "Two"],
      ["a\nb", "x\ny\nz"],
      ["Drei", "Three"],
    ]);
  });

  test.each([
    ["a block is missing", "Eins.\n\nZwei.", "One."],
    ["a block is added", "Eins.", "One.\n\nTwo."],
    ["a heading stands for a paragraph", "## Eins\n\nZwei.", "One.\n\nTwo."],
    ["there is no text", "Eins.", ""],
  ])("as wholes where %s", (_why, first, second) => {
    expect(pairs(first, second)).toHaveLength(1);
  });

  test("with every block of both, each once and in order", () => {
    const block = fc.constantFrom("Text.", "## Titel", "- Punkt", "<Hinweis>\nGut\n</Hinweis>");
    const text = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join("\n\n"));
    fc.assert(
      fc.property(text, text, (first, second) => {
        const found = pairedBlocks(checkedTree(first), checkedTree(second));
        const joined = (side: 0 | 1) => found.map((pair) => textOf(pair[side])).join("");
        const letters = (said: string) => said.replace(/\s/g, "");
        expect(letters(joined(0))).toBe(letters(textOf(checkedTree(first))));
        expect(letters(joined(1))).toBe(letters(textOf(checkedTree(second))));
      }),
    );
  });
});
