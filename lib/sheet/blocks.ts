import type { Element, ElementContent, Root, RootContent } from "hast";
import { city, cityName } from "@/lib/city/city";
import { cityBodies } from "@/lib/city/schema";
import { checkedTree } from "@/lib/content/tree";
import type { Locale } from "@/lib/i18n/locales";
import { publicAddress } from "@/lib/public-address";
import { germanRun, leftToRight, type Run, runsOf } from "./runs";

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

type Setting = {
  readonly lang: Locale;
  /** The level of the heading above the text. */
  readonly level: number;
  /** When the city's team answers the telephone, where a text wants to say so. */
  readonly callTimes: readonly string[];
};

/** `level` is that of the last heading: a reader who jumps from one to the next misses none. */
type Text = Omit<Setting, "level"> & { level: number };

/**
 * The blocks of a text.
 * @throws Error for a text that is not allowed
 */
export function blocksOf(source: string, setting: Setting): Block[] {
  const tree: Root = checkedTree(source);
  return blocksIn(tree.children, { ...setting }, setting.level);
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
  const { tagName, children, properties } = element;
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
      const runs = runsOf(String(properties["titel"] ?? ""), text.lang);
      return [{ kind: "step", runs, blocks: inside() }];
    }
    case "kontakt":
      return contactBlocks(properties["stelle"]);
    case "telefonzeiten":
      return text.callTimes.map((time) => ({ kind: "text", runs: runsOf(time, text.lang) }));
    case "hr":
      return [{ kind: "line" }];
    case "p":
    // Its pictogram says nothing that the text does not say.
    case "bild":
      return inside();
    default:
      return undefined;
  }
}

/** A body of the city with its ways to be reached, a line each. */
function contactBlocks(stelle: unknown): Block[] {
  const body = cityBodies.find((name) => name === stelle);
  if (!body) return [];
  const { name, unit, address, phone, mail, web } = city().bodies[body];
  const names = [name, unit, address].flatMap((line) => (line ? [germanRun(line)] : []));
  const ways = [phone, mail, web].flatMap((line) => (line ? [leftToRight(line)] : []));
  return [...names, ...ways].map((runs) => ({ kind: "text", runs }));
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
  if (node.tagName === "stadt") return runsOf(cityName(text.lang), text.lang);
  if (node.tagName === "br") return [{ t: "", newline: true }];
  const inner = styleOf(node, style);
  return node.children.flatMap((child) => runsIn(child, inner, text));
}

function styleOf({ tagName, properties }: Element, style: Style): Style {
  if (tagName === "strong") return { ...style, strong: true };
  if (tagName === "em") return { ...style, emph: true };
  if (tagName !== "a") return style;
  const link = linkOf(String(properties["href"] ?? ""));
  return link ? { ...style, link } : style;
}

/** On paper a place in the same page leads nowhere. */
function linkOf(href: string): string | undefined {
  const address = href.startsWith("/") ? publicAddress(href) : href;
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
