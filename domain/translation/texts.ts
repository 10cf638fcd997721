import "server-only";
import { isOver } from "@/domain/offer/fact-rules";
import { publishedOffer } from "@/domain/offer/published";
import { pageFacts } from "@/domain/page/facts";
import { today } from "@/lib/clock";
import { type ContentKind, contentKinds, sourceHash } from "@/lib/content/files";
import { type ContentEntry, content } from "@/lib/content/store";
import type { Review } from "@/lib/content/text";
import { type TranslationState, translationState } from "@/lib/content/translation-state";
import { fingerprint } from "@/lib/crypto/fingerprint";
import type { TextPlace, TranslationLocale } from "./schema";

/** The words of a text, without what is known about it. */
export type Wording = { readonly title: string; readonly summary: string; readonly body: string };

/** A German text that is to be read in every language. */
export type GermanText = {
  readonly kind: ContentKind;
  readonly slug: string;
  readonly german: Wording;
  /** Names the wording. */
  readonly hash: string;
  readonly entry: ContentEntry;
};

export type PublishedTranslation = Wording & {
  readonly sourceHash: string;
  readonly review: Review;
};

/** Undefined: there is none of that name, or it is not to be translated. */
export function germanText({ kind, slug }: Pick<TextPlace, "kind" | "slug">) {
  const entry = content()[kind].find((each) => each.slug === slug);
  return entry && isTranslated(kind, entry) ? withHash(kind, entry) : undefined;
}

/** Every text that readers look for today: an offer that is over is looked for by nobody. */
export function germanTexts(): GermanText[] {
  const day = today();
  return contentKinds.flatMap((kind) =>
    content()
      [kind].filter((entry) => isTranslated(kind, entry) && !isPast(kind, entry.slug))
      .map((entry) => withHash(kind, entry)),
  );

  function isPast(kind: ContentKind, slug: string): boolean {
    const offer = kind === "offers" ? publishedOffer(slug) : undefined;
    return offer !== undefined && isOver(offer.facts, day);
  }
}

function withHash(kind: ContentKind, entry: ContentEntry): GermanText {
  const { title, summary } = entry.source;
  const german = { title: String(title), summary: String(summary), body: entry.body.trim() };
  return { kind, slug: entry.slug, german, hash: sourceHash(german), entry };
}

/** A page in Leichte Sprache exists in German alone. */
function isTranslated(kind: ContentKind, { source }: ContentEntry): boolean {
  return kind !== "pages" || pageFacts.shape.easyLanguage.parse(source["easyLanguage"]) !== true;
}

export function publishedTranslation(
  { entry }: GermanText,
  locale: TranslationLocale,
): PublishedTranslation | undefined {
  const found = entry.translations[locale];
  if (!found) return undefined;
  const { title, summary, body, review } = found;
  return { title, summary, body: body.trim(), review, sourceHash: found.sourceHash };
}

/** How far a text has come in a language, by what is published; drafts do not count. */
export function stateOf(text: GermanText, locale: TranslationLocale): TranslationState {
  return translationState(publishedTranslation(text, locale), text.hash);
}

/** Names what is published; "" for nothing. */
export function shownTranslation(published: PublishedTranslation | undefined): string {
  if (!published) return "";
  const { title, summary, body, review, sourceHash: of } = published;
  return fingerprint([title, summary, body, review, of]);
}

/** Whether two texts say the same; white space around their parts does not count. */
export function sameWording(a: Wording, b: Wording): boolean {
  return (["title", "summary", "body"] as const).every((part) => a[part].trim() === b[part].trim());
}
