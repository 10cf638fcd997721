import { stringify } from "yaml";
import type { OfferFacts } from "@/domain/offer/facts";
import { sourceHash } from "@/lib/content/files";
import type { ContentEntry } from "@/lib/content/store";
import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";
import type { OfferText, OfferTexts, Origin } from "./form";

/** A content file as it is to be written; null: it is to go. */
export type SourceFile = { readonly path: string; readonly text: string | null };

/**
 * The files in which an offer differs from what is published: always the German one, which has the
 * facts, and each translation that was touched. A translation keeps the hash of the German text it
 * was made from, so that readers are told when it is older.
 */
export function offerFiles(
  slug: string,
  offer: { readonly facts: OfferFacts; readonly texts: OfferTexts },
  published: ContentEntry | undefined,
): SourceFile[] {
  const { de: source } = offer.texts;
  if (!source) throw new Error(`offer ${slug} has no German text`);
  const pathOf = (locale: Locale) => `content/offers/${slug}/${locale}.mdx`;
  const translations = locales.flatMap((locale): SourceFile[] => {
    if (locale === sourceLocale) return [];
    const [before, text] = [published?.translations[locale], offer.texts[locale]];
    if (!text) return before ? [{ path: pathOf(locale), text: null }] : [];
    const after = { ...text, ...originOf(text, source) };
    if (before && same(before, after)) return [];
    const { body, title, summary, origin: _kept, ...origin } = after;
    return [{ path: pathOf(locale), text: fileText({ title, summary, ...origin }, body) }];
  });
  const { title, summary, body } = source;
  const german = fileText({ title, summary, ...offer.facts }, body);
  return [{ path: pathOf(sourceLocale), text: german }, ...translations];
}

/** What was written without saying so was made from the German of now, and read by nobody. */
export function originOf({ origin }: OfferText, source: OfferText): Origin {
  return origin ?? { sourceHash: sourceHash(source), review: "notReadByNative" };
}

type Translation = OfferText & Origin;

function same(a: Translation, b: Translation): boolean {
  const parts = ["title", "summary", "sourceHash", "review"] as const;
  return a.body.trim() === b.body.trim() && parts.every((part) => a[part] === b[part]);
}

function fileText(front: Record<string, unknown>, body: string): string {
  // Quoted and unfolded: no line of a value can be taken for the end of the block.
  const yaml = stringify(front, {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0,
  });
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}
