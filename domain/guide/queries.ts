import "server-only";
import { today } from "@/lib/clock";
import { type LocalizedText, localizedText } from "@/lib/content/localized";
import { type ContentEntry, content } from "@/lib/content/store";
import type { Locale } from "@/lib/i18n/locales";
import { type GuideFacts, guideFacts } from "./facts";

export type GuideView = {
  readonly slug: string;
  readonly text: LocalizedText;
  readonly facts: GuideFacts;
  /** Nobody has compared it with its sources since the day it was due. */
  readonly stale: boolean;
};

export function listGuides(locale: Locale): GuideView[] {
  return content().guides.map((entry) => viewOf(entry, locale));
}

/** One guide; undefined: there is none of that name. */
export function readGuide(slug: string, locale: Locale): GuideView | undefined {
  const entry = content().guides.find((guide) => guide.slug === slug);
  return entry && viewOf(entry, locale);
}

function viewOf(entry: ContentEntry, locale: Locale): GuideView {
  const { title: _title, summary: _summary, ...rest } = entry.source;
  const facts = guideFacts.parse(rest);
  return {
    slug: entry.slug,
    text: localizedText(entry, locale),
    facts,
    stale: facts.reviewBy < today(),
  };
}
