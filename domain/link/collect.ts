import "server-only";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { type ContentEntry, type ContentSnapshot, content } from "@/lib/content/store";
import { checkedTree } from "@/lib/content/tree";
import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";

export const linkedKinds = ["offers", "carriers", "guides", "places", "pages"] as const;
export type LinkedKind = (typeof linkedKinds)[number];

/** Where a link stands: in a fact, by its name, or in a line of a text, counted from 1. */
export type LinkPlace = {
  readonly kind: LinkedKind | "city";
  readonly slug: string;
  readonly title: string;
  readonly locale: Locale;
  readonly at: { readonly fact: string } | { readonly line: number };
};

const outgoing = /^https?:\/\//i;
/** Names that are nobody's (RFC 2606): made-up carriers and places have them. */
const nobodys = /\.(example|invalid|test|localhost)$|(^|\.)example\.(com|net|org)$/;

const collected = new WeakMap<ContentSnapshot, ReadonlyMap<string, readonly LinkPlace[]>>();

/** Every outgoing link of the published content with all the places where it stands. */
export function outgoingLinks(): ReadonlyMap<string, readonly LinkPlace[]> {
  const snapshot = content();
  const known = collected.get(snapshot);
  if (known) return known;
  const links = new Map<string, LinkPlace[]>();
  const add = (url: string, place: LinkPlace) => {
    if (!isOutgoing(url)) return;
    links.set(url, [...(links.get(url) ?? []), place]);
  };
  for (const kind of linkedKinds) {
    for (const entry of snapshot[kind]) collect(kind, entry, add);
  }
  const city = { kind: "city", slug: "city", title: "city.yaml", locale: sourceLocale } as const;
  for (const { path, url } of linksIn(snapshot.city)) add(url, { ...city, at: { fact: path } });
  collected.set(snapshot, links);
  return links;
}

function isOutgoing(url: string): boolean {
  return outgoing.test(url) && URL.canParse(url) && !nobodys.test(new URL(url).hostname);
}

type Add = (url: string, place: LinkPlace) => void;

function collect(kind: LinkedKind, entry: ContentEntry, add: Add): void {
  const { slug, source, body, translations } = entry;
  const title = String(source["title"] ?? slug);
  const place = (locale: Locale) => ({ kind, slug, title, locale });
  for (const { path, url } of linksIn(source)) {
    add(url, { ...place(sourceLocale), at: { fact: path } });
  }
  for (const locale of locales) {
    const text = locale === sourceLocale ? body : translations[locale]?.body;
    if (text === undefined) continue;
    for (const { line, url } of linksInText(checkedTree(text))) {
      add(url, { ...place(locale), at: { line } });
    }
  }
}

/** Addresses among facts, with the way to each: "sources.0.url". */
function linksIn(value: unknown, path = ""): { path: string; url: string }[] {
  if (typeof value === "string") return outgoing.test(value) ? [{ path, url: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    linksIn(inner, path ? `${path}.${key}` : key),
  );
}

function linksInText(tree: Root): { line: number; url: string }[] {
  const found: { line: number; url: string }[] = [];
  visit(tree, "element", ({ tagName, properties, position }: Element) => {
    const { href } = properties;
    if (tagName === "a" && typeof href === "string") {
      found.push({ line: position?.start.line ?? 1, url: href });
    }
  });
  return found;
}
