import type { Nodes } from "hast";
import { expect, test } from "vitest";
import { contentFiles } from "./files";
import { plainText } from "./plain-text";
import { readSource } from "./source";
import { checkedTree } from "./tree";

function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  const title = node.type === "element" ? String(node.properties.titel ?? "") : "";
  return "children" in node ? [title, ...node.children.map(textIn)].join(" ") : "";
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test("says the same words as the tree that pages are made of, in all content there is", () => {
  for (const file of contentFiles("content")) {
    const { body } = readSource(file.text);
    expect(wordsOf(plainText(body)), file.path).toEqual(wordsOf(textIn(checkedTree(body))));
  }
});

test("keeps the words of links and titles and leaves out what is not read", () => {
  const body = '## Papiere\n\n<Schritt titel="Zuerst">\n- [Amt](https://amt.example/x)\n</Schritt>';
  expect(wordsOf(plainText(body))).toEqual(["Papiere", "Zuerst", "Amt"]);
});
