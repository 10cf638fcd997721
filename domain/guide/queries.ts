import "server-only";
import { today } from "@/lib/clock";
import { type LocalizedText, localizedText } from "@/lib/content/localized";
import { type ContentEntry, content } from "@/lib/content/store";
import type { Locale } from "@/lib/i18n/locales";
import { type GuideFacts, guideFacts } from "./facts";
import { type Topic, topics } from "./vocabulary";

export type GuideView = {
  readonly slug: string;
  readonly text: LocalizedText;
  readonly facts: GuideFacts;
  /** Nobody has compared it with its sources since the day it was due. */
  readonly stale: boolean;
};

/** All guides, in the order of their topics. */
export function listGuides(locale: Locale): GuideView[] {
  return content()
    .guides.map((entry) => guideViewOf(entry, locale))
    .sort(
      (a, b) =>
        topics.indexOf(a.facts.topic) - topics.indexOf(b.facts.topic) ||
        a.slug.localeCompare(b.slug),
    );
}

/** The guides about any of these topics. */
export function guidesAbout(wanted: readonly Topic[], locale: Locale): GuideView[] {
  return listGuides(locale).filter(({ facts }) => wanted.includes(facts.topic));
}

/** One guide; undefined: there is none of that name. */
export function readGuide(slug: string, locale: Locale): GuideView | undefined {
  const entry = content().guides.find((guide) => guide.slug === slug);
  return entry && guideViewOf(entry, locale);
}

/** What its page and the lists show of a guide. */
export function guideViewOf(entry: ContentEntry, locale: Locale): GuideView {
  const { title: _title, summary: _summary, ...rest } = entry.source;
  const facts = guideFacts.parse(rest);
  return {
    slug: entry.slug,
    text: localizedText(entry, locale),
    facts,
    stale: facts.reviewBy < today(),
  };
}
