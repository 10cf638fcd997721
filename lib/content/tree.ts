import type { Element, Root } from "hast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Handler } from "mdast-util-to-hast";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { remarkSafeMdx } from "./safe-mdx";
import { remarkSignsInWords } from "./signs-in-words";

/** The few allowed elements become plain ones, with their attributes as text. */
const asElement: Handler = (state, node: MdxJsxFlowElement | MdxJsxTextElement): Element => ({
  type: "element",
  tagName: (node.name ?? "").toLowerCase(),
  properties: Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === "mdxJsxAttribute" ? [[attribute.name, String(attribute.value ?? "")]] : [],
    ),
  ),
  children: state.all(node) as Element["children"],
});

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkSignsInWords)
  .use(remarkSafeMdx)
  .use(remarkRehype, { handlers: { mdxJsxFlowElement: asElement, mdxJsxTextElement: asElement } });

/** How many texts are kept parsed; the oldest goes first. */
const kept = 2000;
const trees = new Map<string, Root>();

/**
 * The syntax tree of a text, checked against the allow-list once more: what is rendered has
 * passed it, wherever the text came from.
 * @throws Error for a text that is not allowed
 */
export function checkedTree(source: string): Root {
  const known = trees.get(source);
  if (known) return known;
  const tree = processor.runSync(processor.parse(source)) as Root;
  if (trees.size >= kept) trees.delete(trees.keys().next().value ?? "");
  trees.set(source, tree);
  return tree;
}
