import { diffWords } from "diff";
import type { Root } from "hast";
import { elementsOf } from "@/app/(public)/[locale]/mdx-text";
import { comparedBlocks } from "@/lib/content/text-difference";
import { textProblems } from "@/lib/content/text-problems";
import { checkedTree } from "@/lib/content/tree";
import { directions, type Locale } from "@/lib/i18n/locales";

type ShownProps = {
  readonly text: string;
  readonly locale: Locale;
  /** True for a line without layout, such as a title. */
  readonly plain?: boolean;
};

/** A text as its readers see it; what cannot be read yet stands as it was typed. */
export function ShownText({ text, locale, plain = false }: ShownProps) {
  const asTyped = plain || textProblems(text).length > 0;
  return (
    <div className="shown-text wrap-anywhere" lang={locale} dir={directions[locale]}>
      {asTyped ? (
        <p className="whitespace-pre-wrap">{text}</p>
      ) : (
        elementsOf(below(checkedTree(text)), locale)
      )}
    </div>
  );
}

type ComparedProps = {
  readonly old: string;
  readonly now: string;
  readonly locale: Locale;
  /** True for a line without layout, such as a title. */
  readonly plain: boolean;
};

/** Two versions of a text as readers see them, with what went and what came. */
export function ComparedText({ old, now, locale, plain }: ComparedProps) {
  const blocks = plain ? undefined : comparedBlocks(old, now, locale);
  return (
    <div className="shown-text wrap-anywhere" lang={locale} dir={directions[locale]}>
      {blocks?.map(({ change, tree }, index) => {
        const block = elementsOf(below(tree), locale);
        const key = `${index}${change}`;
        if (change === "added") return <ins key={key}>{block}</ins>;
        if (change === "removed") return <del key={key}>{block}</del>;
        return <div key={key}>{block}</div>;
      }) ?? <p className="whitespace-pre-wrap">{markedWords(old, now, locale)}</p>}
    </div>
  );
}

function markedWords(old: string, now: string, locale: Locale) {
  // Scripts without spaces between all words have their words found by the language's own rules.
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: "word" });
  return diffWords(old, now, { intlSegmenter }).map(({ value, added, removed }, index) => {
    const key = `${index}${value}`;
    if (removed) return <del key={key}>{value}</del>;
    return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>;
  });
}

/** Headings of a text stand below those of the back office around it. */
function below(tree: Root): Root {
  return {
    ...tree,
    children: tree.children.map((child) =>
      child.type === "element" && /^h[1-4]$/.test(child.tagName)
        ? { ...child, tagName: `h${Number(child.tagName[1]) + 2}` }
        : child,
    ),
  };
}
