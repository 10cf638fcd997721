import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type ContentKind, contentKinds } from "@/lib/content/files";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";

const text = z.looseObject({ title: z.string() });
const facts = text.extend({
  when: z.looseObject({ start: plainDate }),
  who: z.looseObject({ germanNeeded: z.enum(["A1", "A2", "B1", "B2"]) }),
});

/** The title of an offer as its file in a language has it. */
export function titleOf(slug: string, locale: Locale = sourceLocale): string {
  return text.parse(frontMatter(slug, locale)).title;
}

/** The facts of a course with a first day; they stand in the German file alone. */
export function courseFacts(slug: string): z.output<typeof facts> {
  return facts.parse(frontMatter(slug, sourceLocale));
}

function frontMatter(slug: string, locale: Locale): unknown {
  const [, head = ""] = readFileSync(`content/offers/${slug}/${locale}.mdx`, "utf8").split(
    /^---$/m,
  );
  return parse(head);
}

/** An offer whose text nobody has translated into any language yet. */
export function untranslatedOffer(): string {
  const slug = readdirSync("content/offers").find(
    (name) => readdirSync(`content/offers/${name}`).join() === `${sourceLocale}.mdx`,
  );
  if (!slug) throw new Error("every offer is translated: write one in German alone for this test");
  return slug;
}

/** Where the pages of a kind stand; carriers have none of their own. */
const folders = {
  offers: "offers",
  carriers: undefined,
  guides: "guides",
  places: "places",
  pages: "info",
} as const satisfies Record<ContentKind, string | undefined>;

/** The address behind the language of every page that is content. */
export function contentPaths(): string[] {
  return contentKinds.flatMap((kind) => {
    const folder = folders[kind];
    return folder ? readdirSync(`content/${kind}`).map((slug) => `/${folder}/${slug}`) : [];
  });
}
