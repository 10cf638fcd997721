import type { Nodes } from "hast";
import { cityName } from "@/lib/city/city";
import { sourceLocale } from "@/lib/i18n/locales";
import { checkedTree } from "./tree";

const paragraphs = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"];

/**
 * A German text as one would write it without markup: paragraphs with an empty line between them,
 * lists line by line. What the city says of itself beside the text, such as its telephone, is not in it.
 * @throws Error for a text that is not allowed
 */
export function writtenText(body: string): string {
  return textOf(checkedTree(body))
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value.replace(/\s+/g, " ");
  if (node.type === "root") return node.children.map(textOf).join("");
  if (node.type !== "element") return "";
  const { tagName, properties, children } = node;
  const inside = children.map(textOf).join("");
  if (tagName === "br") return "\n";
  if (tagName === "stadt") return cityName(sourceLocale);
  if (tagName === "li") return `- ${inside.trim()}\n`;
  if (tagName === "schritt") return `\n\n${properties.titel ?? ""}\n${inside}\n\n`;
  return paragraphs.includes(tagName) ? `\n\n${inside}\n\n` : inside;
}
