import { diffArrays } from "diff";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { boundProblems } from "./bounds";
import { remarkSignsInWords } from "./signs-in-words";

/** A paragraph, a list, a heading or an element of a text, as it is written. */
export type TextBlock = {
  /** What it is: blocks that translate each other are of the same kind. */
  readonly kind: string;
  readonly text: string;
};

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkSignsInWords).freeze();

/** A text cut into its blocks; what cannot be read stays in one piece. */
export function textBlocks(body: string): TextBlock[] {
  const text = body.trim();
  if (text === "") return [];
  const whole = [{ kind: "text", text }];
  if (boundProblems(text).length > 0) return whole;
  try {
    return parser.parse(text).children.map((node) => {
      const { start, end } = node.position ?? {};
      const name = "name" in node ? node.name : "depth" in node ? node.depth : "";
      return {
        kind: [node.type, name].filter(Boolean).join(" "),
        text: text.slice(start?.offset, end?.offset),
      };
    });
  } catch {
    return whole;
  }
}

/** The text that these blocks make; those that are still empty leave no gap. */
export function textOfBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.trim())
    .filter(Boolean)
    .join("\n\n");
}

type Alignment = {
  /** The German blocks of now. */
  readonly german: readonly TextBlock[];
  /** Those of which the translation was made, where they are known. */
  readonly former?: readonly TextBlock[] | undefined;
  readonly translated: readonly string[];
};

/**
 * What stands beside each German block: its translation, or "" where there is none yet. Undefined
 * where nobody can tell which block translates which: then the text stands in one piece.
 */
export function besideGerman({ german, former, translated }: Alignment): string[] | undefined {
  if (textOfBlocks(translated) === "") return german.map(() => "");
  if (former && former.length === translated.length) {
    return carriedOver(former, german, translated);
  }
  const kinds = textBlocks(textOfBlocks(translated)).map(({ kind }) => kind);
  const alike = german.length === kinds.length && german.every(({ kind }, i) => kind === kinds[i]);
  return alike && kinds.length === translated.length ? [...translated] : undefined;
}

/** A block that was changed keeps its translation, to be mended; a new one has none yet. */
function carriedOver(
  former: readonly TextBlock[],
  german: readonly TextBlock[],
  translated: readonly string[],
): string[] {
  const beside: string[] = [];
  let at = 0;
  let replaced: string[] = [];
  for (const { value, added, removed } of diffArrays(textsOf(former), textsOf(german))) {
    if (removed) {
      replaced = translated.slice(at, at + value.length);
      at += value.length;
    } else if (added) {
      beside.push(...value.map((_, i) => replaced[i] ?? ""));
      replaced = [];
    } else {
      beside.push(...translated.slice(at, at + value.length));
      at += value.length;
      replaced = [];
    }
  }
  return beside;
}

const textsOf = (blocks: readonly TextBlock[]) => blocks.map(({ text }) => text);
