import { Feed } from "feed";
import { berlinInstant } from "@/lib/berlin-instant";
import type { LocalizedText } from "@/lib/content/localized";
import { directions, type Locale } from "@/lib/i18n/locales";
import type { PlainDate } from "@/lib/plain-date";
import { idOf } from "./hsds-ids";

export type FeedItem = {
  readonly slug: string;
  readonly text: Pick<LocalizedText, "title" | "summary" | "lang">;
  readonly publishedOn: PlainDate;
  /** Full address of the page. */
  readonly url: string;
};

export type FeedHead = {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** Full addresses of the list and of the feed itself. */
  readonly list: string;
  readonly self: string;
  /** What stands behind a title that nobody has translated yet. */
  readonly untranslated: string;
};

/** So many of the newest offers. */
export const feedSize = 50;

/** RSS 2.0 of offers, the newest first; a text in another language than the feed's says so. */
export function offerFeed(head: FeedHead, items: readonly FeedItem[]): string {
  const newest = items.toSorted(
    (a, b) => b.publishedOn.localeCompare(a.publishedOn) || a.slug.localeCompare(b.slug),
  );
  const [first] = newest;
  const feed = new Feed({
    title: head.title,
    description: head.description,
    link: head.list,
    feedLinks: { rss: head.self },
    language: head.locale,
    generator: false,
    ...(first && { updated: dayOf(first) }),
  });
  for (const item of newest.slice(0, feedSize)) feed.addItem(entryOf(item, head));
  return feed.rss2();
}

function entryOf(item: FeedItem, { locale, untranslated }: FeedHead) {
  const { title, summary, lang } = item.text;
  return {
    title: xmlText(lang === locale ? title : `${title} (${untranslated})`),
    link: item.url,
    guid: `urn:uuid:${idOf(`offer/${item.slug}`)}`,
    date: dayOf(item),
    description: xmlText(summary),
    // Readers that show HTML learn the direction too.
    content: `<p lang="${lang}" dir="${directions[lang]}">${htmlText(xmlText(summary))}</p>`,
    extensions: [{ name: "dc:language", objects: { _text: lang } }],
  };
}

function dayOf({ publishedOn }: FeedItem): Date {
  return berlinInstant(publishedOn, 0);
}

/** XML has no place for some characters, and "]]>" would end the section a text stands in. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("]]>", "]] >");
}

function htmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
