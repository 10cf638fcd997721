import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Marks } from "./page-marks";
import { readStyleSheet, type StyleRule, styleFor } from "./style-sheet";

const sheetLink = /<link rel="stylesheet" href="\/_next\/static\/([\w./~-]+\.css)"[^>]*>/;

/** Where a page's head names its style sheet, and which one that is. */
export function sheetIn(
  html: string,
): { readonly link: string; readonly file: string } | undefined {
  const [link, file] = sheetLink.exec(html) ?? [];
  return link === undefined || file === undefined ? undefined : { link, file };
}

/** The name under which the Content-Security-Policy lets the style in a page's head through. */
export function styleHash(html: string): string | undefined {
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1];
  return style && hashOf(style);
}

function hashOf(style: string): string {
  return hash("sha256", style, "base64");
}

type Sheet = {
  readonly rules: readonly StyleRule[];
  readonly fontFaces: readonly StyleRule[];
  /** What was taken from it for pages, by all that decides about it. */
  readonly taken: Map<string, PageStyle>;
};

export type PageStyle = {
  /** For the head, in the place of the sheet's address. */
  readonly html: string;
  /** {@link styleHash} of it. */
  readonly hash: string;
  /** For the beginning of the body. */
  readonly fonts: string;
};

/** What a page has of a font: nothing, letters somewhere, or letters of its own language. */
type Need = "none" | "some" | "early";

/**
 * The rules of a style sheet that a page uses, for its head: one request less before anything is
 * seen, and fewer bytes than the sheet alone.
 */
export function pageStyle({ classes, letters, header }: Marks, file: string): PageStyle {
  const { rules, fontFaces, taken } = sheet(file);
  const needs = fontFaces.map((face): Need => {
    if (face.letters?.test(letters) === false) return "none";
    return face.letters?.test(header) ? "early" : "some";
  });
  const key = [...needs, ...[...classes].sort()].join("\n");
  return remembered(taken, key, () => {
    const early = fontFaces.filter((_, position) => needs[position] === "early");
    const style = styleFor(rules, namesIn(classes), letters);
    return {
      html: `<style>${style}</style>`,
      hash: hashOf(style),
      fonts: early.map(preload).join(""),
    };
  });
}

/**
 * Asks for a font of the page's own language before its lines are laid out: what comes after the
 * first paint moves them. Of other languages a page shows a few words, which may come later. In a
 * head Chromium would paint nothing for a while, and then all at once.
 */
function preload({ inside }: StyleRule): string {
  const href = /url\(([^)]+)\)/.exec(String(inside))?.[1] ?? "";
  return `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${href}"/>`;
}

function namesIn(attributes: ReadonlySet<string>): Set<string> {
  return new Set(
    [...attributes].flatMap((names) =>
      names.replaceAll("&amp;", "&").replaceAll("&gt;", ">").split(" "),
    ),
  );
}

const sheets = new Map<string, Sheet>();

function sheet(file: string): Sheet {
  return remembered(sheets, file, () => {
    const rules = readStyleSheet(readFileSync(join(".next/static", file), "utf8"));
    const fontFaces = rules.filter(({ head }) => head === "@font-face");
    return { rules, fontFaces, taken: new Map() };
  });
}

/** Pages are alike: a few dozen styles serve all of them. */
const most = 500;

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (known.size >= most) known.clear();
  known.set(key, made);
  return made;
}
