import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { type FeedHead, type FeedItem, feedSize, offerFeed } from "./feed";

const head: FeedHead = {
  locale: "ti",
  title: "ሓደስቲ ዕድላት",
  description: "Angebote",
  list: "https://portal.test/ti/offers",
  self: "https://portal.test/ti/offers/feed.xml",
  untranslated: "ጽሑፍ ብጀርመንኛ",
};

const item = (
  slug: string,
  publishedOn: string,
  text: Partial<FeedItem["text"]> = {},
): FeedItem => ({
  slug,
  publishedOn: plainDate.parse(publishedOn),
  text: { title: `Titel ${slug}`, summary: "Kurz.", lang: "ti", ...text },
  url: `https://portal.test/ti/offers/${slug}`,
});

const titles = (xml: string) =>
  [...xml.matchAll(/<item>\s*<title><!\[CDATA\[(.*?)\]\]>/gs)].map(([, title]) => title);

test("the newest offers come first, and no more than there is room for", () => {
  const many = Array.from({ length: feedSize + 5 }, (_, i) => item(`x${i}`, "2026-01-01"));
  const xml = offerFeed(head, [...many, item("alt", "2025-01-01"), item("neu", "2026-05-01")]);
  expect(titles(xml)).toHaveLength(feedSize);
  expect(titles(xml)[0]).toBe("Titel neu");
  expect(xml).not.toContain("Titel alt");
});

test("a feed says its language, where it is and where it belongs", () => {
  const xml = offerFeed(head, [item("a", "2026-07-01")]);
  expect(xml).toContain("<language>ti</language>");
  expect(xml).toContain('href="https://portal.test/ti/offers/feed.xml" rel="self"');
  expect(xml).toContain("<link>https://portal.test/ti/offers</link>");
  expect(xml).toContain("<pubDate>Tue, 30 Jun 2026 22:00:00 GMT</pubDate>");
  expect(xml).toContain("<dc:language>ti</dc:language>");
});

test("a text that nobody has translated says so, in its own direction", () => {
  const arabic = { ...head, locale: "ar" as const, untranslated: "النص بالألمانية" };
  const xml = offerFeed(arabic, [item("a", "2026-07-01", { lang: "de", title: "Kurs" })]);
  expect(titles(xml)).toEqual(["Kurs (النص بالألمانية)"]);
  expect(xml).toContain('<p lang="de" dir="ltr">');
  expect(xml).toContain("<dc:language>de</dc:language>");
});

test("an offer keeps its name in every language and at every call", () => {
  const guid = (locale: "de" | "ti") =>
    /<guid[^>]*>(.*?)<\/guid>/.exec(offerFeed({ ...head, locale }, [item("a", "2026-07-01")]))?.[1];
  expect(guid("de")).toMatch(/^urn:uuid:/);
  expect(guid("de")).toBe(guid("ti"));
});

test("an empty feed is one", () => {
  expect(offerFeed(head, [])).toContain("</channel>");
});

test("whatever somebody wrote ends no section and uses no character that XML lacks", () => {
  const piece = fc.oneof(
    fc.constantFrom("]]>", "<![CDATA[", "</item>", "&", "\u0000", "\u0008", "\uFFFF"),
    fc.string({ unit: "binary" }),
  );
  const hostile = fc.array(piece).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(hostile, hostile, (title, summary) => {
      const xml = offerFeed(head, [item("a", "2026-07-01", { title, summary })]);
      const outside = xml.replace(/<!\[CDATA\[.*?\]\]>/gs, "");
      expect(outside).not.toContain("]]>");
      expect(outside.match(/<item>/g)).toHaveLength(1);
      expect(outside.match(/<\/item>/g)).toHaveLength(1);
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    }),
    { numRuns: 500 },
  );
});
