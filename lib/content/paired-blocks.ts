import type { Root, RootContent } from "hast";

/**
 * Two versions of a text, cut into blocks that say the same: paragraph by paragraph where both are
 * built alike, and otherwise in one piece, so that nothing stands beside what it does not translate.
 */
export function pairedBlocks(first: Root, second: Root): [Root, Root][] {
  const others = blocksOf(second);
  const blocks = blocksOf(first);
  const pairs = blocks.flatMap((block, i): [Root, Root][] => {
    const other = others[i];
    return other && kindOf(other) === kindOf(block) ? [[rootOf(block), rootOf(other)]] : [];
  });
  const alike = pairs.length === blocks.length && pairs.length === others.length;
  return alike ? pairs : [[first, second]];
}

/** Without the line breaks between blocks. */
function blocksOf({ children }: Root): RootContent[] {
  return children.filter((node) => node.type !== "text" || node.value.trim() !== "");
}

function kindOf(node: RootContent): string {
  return node.type === "element" ? node.tagName : node.type;
}

function rootOf(block: RootContent): Root {
  return { type: "root", children: [block] };
}
