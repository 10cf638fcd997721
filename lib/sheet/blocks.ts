import type { Element, ElementContent, Root, RootContent } from "hast";
import { checkedTree } from "@/lib/content/tree";
import type { Locale } from "@/lib/i18n/locales";
import { type Run, runsOf } from "./runs";

/** A checked text as the templates take it: what there is in it, and nothing that is run. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: "text"; readonly runs: readonly Run[] }
  | { readonly kind: "bullets" | "numbers"; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "note" | "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "step"; readonly runs: readonly Run[]; readonly blocks: readonly Block[] }
  | { readonly kind: "line" };

type Style = Pick<Run, "strong" | "emph" | "link">;
type Node = ElementContent | RootContent;

type Text = {
  readonly lang: Locale;
  /** The portal's own address, before links that name a page alone. */
  readonly origin: string;
  /** The level of the last heading: a reader who jumps from one to the next misses none. */
  level: number;
};

/**
 * The blocks of a text whose headings stand below one of `level`.
 * @throws Error for a text that is not allowed
 */
export function blocksOf(source: string, lang: Locale, origin: string, level: number): Block[] {
  const tree: Root = checkedTree(source);
  const top = level;
  const text: Text = { lang, origin, level };
  return blocksIn(tree.children, text, top);
}

function blocksIn(nodes: readonly Node[], text: Text, top: number): Block[] {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const close = () => {
    const runs = trimmed(inline.flatMap((node) => runsIn(node, {}, text)));
    if (runs.length > 0) blocks.push({ kind: "text", runs });
    inline = [];
  };
  for (const node of nodes) {
    const block = node.type === "element" ? blockOf(node, text, top) : undefined;
    if (!block) inline.push(node);
    else {
      close();
      blocks.push(...block);
    }
  }
  close();
  return blocks;
}

/** Undefined for what stands within a line. */
function blockOf(element: Element, text: Text, top: number): Block[] | undefined {
  const { tagName, children } = element;
  const inside = () => blocksIn(children, text, top);
  switch (tagName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return headingOf(element, text, top);
    case "ul":
    case "ol":
      return listOf(element, text, top);
    case "hinweis":
      return [{ kind: "note", blocks: inside() }];
    case "blockquote":
      return [{ kind: "quote", blocks: inside() }];
    case "schritt": {
      const runs = runsOf(String(element.properties["titel"] ?? ""), text.lang);
      return [{ kind: "step", runs, blocks: inside() }];
    }
    case "hr":
      return [{ kind: "line" }];
    case "p":
      return inside();
    default:
      return undefined;
  }
}

function headingOf({ tagName, children }: Element, text: Text, top: number): Block[] {
  const runs = trimmed(children.flatMap((node) => runsIn(node, {}, text)));
  if (runs.length === 0) return [];
  // "##" is the highest heading of a text.
  const wanted = top + Math.max(1, Number(tagName.slice(1)) - 1);
  text.level = Math.min(wanted, text.level + 1);
  return [{ kind: "heading", level: text.level, runs }];
}

function listOf({ tagName, children }: Element, text: Text, top: number): Block[] {
  const items = children
    .filter((child): child is Element => child.type === "element" && child.tagName === "li")
    .map((item) => blocksIn(item.children, text, top));
  return items.length > 0 ? [{ kind: tagName === "ol" ? "numbers" : "bullets", items }] : [];
}

function runsIn(node: Node, style: Style, text: Text): Run[] {
  if (node.type === "text") {
    return runsOf(node.value, text.lang).map((run) => ({ ...run, ...style }));
  }
  if (node.type !== "element") return [];
  if (node.tagName === "br") return [{ t: "", newline: true }];
  const inner = styleOf(node, style, text.origin);
  return node.children.flatMap((child) => runsIn(child, inner, text));
}

function styleOf({ tagName, properties }: Element, style: Style, origin: string): Style {
  if (tagName === "strong") return { ...style, strong: true };
  if (tagName === "em") return { ...style, emph: true };
  if (tagName !== "a") return style;
  const link = linkOf(String(properties["href"] ?? ""), origin);
  return link ? { ...style, link } : style;
}

/** On paper a place in the same page leads nowhere. */
function linkOf(href: string, origin: string): string | undefined {
  const address = href.startsWith("/") ? origin + href : href;
  return URL.canParse(address) && address.length <= 2000 ? address : undefined;
}

function trimmed(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(isVisible);
  const last = runs.findLastIndex(isVisible);
  return first < 0 ? [] : runs.slice(first, last + 1);
}

function isVisible({ t }: Run): boolean {
  return t.trim() !== "";
}
