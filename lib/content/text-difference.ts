import { diffArrays, diffWords } from "diff";
import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import { type TextBlock, textBlocks } from "./text-blocks";
import { textProblems } from "./text-problems";
import { checkedTree } from "./tree";

/** A block of a text as it is read: as it was, new, gone, or with its changed words marked. */
export type ComparedBlock = {
  readonly change: "none" | "added" | "removed" | "words";
  /** Changed words stand in `ins` and `del`. */
  readonly tree: Root;
};

/**
 * Two versions of a text, block by block, as readers see them.
 * @param locale the language of both: some scripts have no spaces between words
 * @returns undefined where one of them cannot be read yet
 */
export function comparedBlocks(
  old: string,
  now: string,
  locale: string,
): readonly ComparedBlock[] | undefined {
  if ([old, now].some((text) => textProblems(text).length > 0)) return undefined;
  const [before, after] = [textBlocks(old), textBlocks(now)];
  const compared: ComparedBlock[] = [];
  let from = 0;
  let at = 0;
  let gone: TextBlock[] = [];
  const flush = () => {
    compared.push(...gone.map((block) => whole("removed", block)));
    gone = [];
  };
  for (const { count, added, removed } of diffArrays(textsOf(before), textsOf(after))) {
    if (removed) {
      gone = before.slice(from, from + count);
      from += count;
      continue;
    }
    const blocks = after.slice(at, at + count);
    at += count;
    if (added) {
      for (const block of blocks) compared.push(...comparedWith(gone.shift(), block, locale));
      flush();
    } else {
      flush();
      compared.push(...blocks.map((block) => whole("none", block)));
      from += count;
    }
  }
  flush();
  return compared;
}

function comparedWith(old: TextBlock | undefined, now: TextBlock, locale: string) {
  if (!old) return [whole("added", now)];
  const tree = old.kind === now.kind && markedTree(old.text, now.text, locale);
  return tree ? [{ change: "words", tree } as const] : [whole("removed", old), whole("added", now)];
}

const whole = (change: ComparedBlock["change"], { text }: TextBlock): ComparedBlock => ({
  change,
  tree: checkedTree(text),
});

/** The new block with what went and what came; undefined where more than words has changed. */
function markedTree(old: string, now: string, locale: string): Root | undefined {
  const tree = structuredClone(checkedTree(now));
  const [before, after] = [wordsOf(checkedTree(old)), wordsOf(tree)];
  if (before === after) return undefined;
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const pieces = diffWords(before, after, { intlSegmenter }).map(
    ({ value, added, removed }): Piece => ({
      value,
      mark: added ? "ins" : removed ? "del" : undefined,
    }),
  );
  if (after !== pieces.map(({ value, mark }) => (mark === "del" ? "" : value)).join("")) {
    return undefined;
  }
  const last = mark(tree, pieces);
  last?.children.push(...taken(pieces, 0));
  return tree;
}

type Piece = { readonly value: string; readonly mark: "ins" | "del" | undefined };
type Parent = Root | Element;

/** Replaces each run of text by its pieces; says where the last run stood. */
function mark(parent: Parent, pieces: Piece[]): Element | undefined {
  let last: Element | undefined;
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === "element") last = mark(child, pieces) ?? last;
    if (child.type !== "text") children.push(child);
    else if (isGap(parent, child)) children.push(passed(pieces, child));
    else {
      if (parent.type === "element") last = parent;
      children.push(...taken(pieces, child.value.length));
    }
  }
  parent.children = children as ElementContent[];
  return last;
}

/** The pieces of so many signs of the new text, and what went just before them. */
function taken(pieces: Piece[], length: number): (Text | Element)[] {
  const nodes: (Text | Element)[] = [];
  let left = length;
  while (pieces.length > 0) {
    const [piece] = pieces;
    if (!piece || (piece.mark !== "del" && left === 0)) break;
    pieces.shift();
    const size = piece.mark === "del" ? piece.value.length : Math.min(left, piece.value.length);
    if (size < piece.value.length) pieces.unshift({ ...piece, value: piece.value.slice(size) });
    if (piece.mark !== "del") left -= size;
    const text: Text = { type: "text", value: piece.value.slice(0, size) };
    nodes.push(
      piece.mark
        ? { type: "element", tagName: piece.mark, properties: {}, children: [text] }
        : text,
    );
  }
  return nodes;
}

/** Line breaks between the items of a list take no marks: what went before them stands in the next run. */
function passed(pieces: Piece[], gap: Text): Text {
  const later = taken(pieces, gap.value.length).flatMap((node): Piece[] =>
    node.type === "element" && node.tagName === "del"
      ? [{ value: wordsOf(node), mark: "del" }]
      : [],
  );
  pieces.unshift(...later);
  return gap;
}

function wordsOf(parent: Parent): string {
  return parent.children
    .map((child) => {
      if (child.type === "element") return wordsOf(child);
      return child.type === "text" ? child.value : "";
    })
    .join("");
}

function isGap(parent: Parent, { value }: Text): boolean {
  const holds = parent.type === "root" || ["ul", "ol"].includes(parent.tagName);
  return holds && value.trim() === "";
}

const textsOf = (blocks: readonly TextBlock[]) => blocks.map(({ text }) => text);
