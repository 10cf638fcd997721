import "server-only";
import { type LocalizedText, localizedText } from "@/lib/content/localized";
import { type ContentEntry, content } from "@/lib/content/store";
import type { Locale } from "@/lib/i18n/locales";
import { type PageFacts, pageFacts } from "./facts";

export type PageView = {
  readonly slug: string;
  readonly text: LocalizedText;
  readonly facts: PageFacts;
};

/** One page; undefined: there is none of that name. */
export function readPage(slug: string, locale: Locale): PageView | undefined {
  const entry = content().pages.find((page) => page.slug === slug);
  return entry && viewOf(entry, locale);
}

export function listPages(locale: Locale): PageView[] {
  return content().pages.map((entry) => viewOf(entry, locale));
}

/** The pages named in the foot of every page, in their order. */
export function footerPages(locale: Locale): PageView[] {
  return listPages(locale)
    .filter(({ facts }) => facts.footer !== undefined)
    .sort((a, b) => (a.facts.footer ?? 0) - (b.facts.footer ?? 0));
}

/** The page that a page belongs to, or the page itself, with all that belong to it. */
export function pagesTogether({ slug, facts }: PageView, locale: Locale): PageView[] {
  const head = facts.partOf ?? slug;
  const all = listPages(locale);
  const parts = all.filter((page) => page.facts.partOf === head);
  return parts.length === 0 ? [] : [...all.filter((page) => page.slug === head), ...parts];
}

function viewOf(entry: ContentEntry, locale: Locale): PageView {
  const { title: _title, summary: _summary, ...rest } = entry.source;
  const facts = pageFacts.parse(rest);
  return { slug: entry.slug, text: localizedText(entry, locale), facts };
}
