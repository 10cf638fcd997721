import type { Root, Text } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { remarkSignsInWords, withoutEscapes } from "./signs-in-words";

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkSignsInWords).freeze();

/** Elements of their own, with their content as it stands everywhere else: not indented. */
const asBlock: Handle = (node: MdxJsxFlowElement, _parent, state, info) => {
  if (node.children.length === 0) return `<${tagOf(node)} />`;
  const exit = state.enter("mdxJsxFlowElement");
  const inner = state.containerFlow(node as never, info);
  exit();
  return `<${tagOf(node)}>\n${inner}\n</${node.name ?? ""}>`;
};

const asText: Handle = (node: Text, _parent, state, info) =>
  withoutEscapes(state.safe(node.value, info));

function tagOf({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): string {
  return [name ?? "", ...attributes.map(attributeText)].join(" ");
}

function attributeText(attribute: MdxJsxFlowElement["attributes"][number]): string {
  if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value === "object") {
    throw new Error("only a checked tree can be written");
  }
  const value = (attribute.value ?? "").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `${attribute.name}="${value}"`;
}

const { toMarkdownExtensions: extensions = [] } = parser.data() as {
  toMarkdownExtensions?: Options[];
};

const style: Options = {
  extensions,
  handlers: { mdxJsxFlowElement: asBlock, text: asText },
  bullet: "-",
  emphasis: "*",
  rule: "-",
  listItemIndent: "one",
};

/**
 * A text as we write it: parsed, and written anew from what was understood. Two notations of the
 * same text become one.
 * @throws Error where it cannot be read, or would be read as something else once it is written
 */
export function canonicalBody(body: string): string {
  return writtenBody(parsedBody(body));
}

export function parsedBody(body: string): Root {
  return parser.parse(body);
}

/** A tree as we write it. @throws Error where it would be read as something else once it is written */
export function writtenBody(tree: Root): string {
  const text = toMarkdown(tree, style).trim();
  if (meaningOf(parser.parse(text)) !== meaningOf(tree)) {
    throw new Error("der Text lässt sich nicht eindeutig schreiben");
  }
  return text;
}

/** The tree without where things stood, and without the line breaks that wrap a paragraph. */
function meaningOf(tree: Root): string {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    delete node.position;
    delete node.data;
  });
  return JSON.stringify(copy);
}
