import "server-only";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { citySchema } from "@/lib/city/schema";
import { locales } from "@/lib/i18n/locales";
import { processWide } from "@/lib/process-wide";
import { searchWords } from "./search-words";
import { translatedText } from "./text";

const translation = translatedText.extend({
  body: z.string(),
  /** The German text has changed since this was translated. */
  outdated: z.boolean(),
});

const entry = z.strictObject({
  slug: z.string(),
  /** Front matter of `de.mdx`: title, summary and the facts of its kind. */
  source: z.record(z.string(), z.unknown()),
  body: z.string(),
  translations: z.partialRecord(z.enum(locales), translation),
});

export const contentSnapshot = z.strictObject({
  city: citySchema,
  offers: z.array(entry),
  carriers: z.array(entry),
  guides: z.array(entry),
  places: z.array(entry),
  pages: z.array(entry),
  searchWords,
});

export type ContentEntry = z.output<typeof entry>;
export type ContentTranslation = z.output<typeof translation>;
export type ContentSnapshot = z.output<typeof contentSnapshot>;

/** Where the content step leaves what the checkout says, in one piece. */
export const snapshotPath = join(process.cwd(), ".contentlayer", "snapshot.json");

/**
 * The one that is shown: in a running portal that of its data folder. Tests and benchmarks may show
 * another one; the start scripts refuse it in operation.
 */
const shownPath = process.env.PORTAL_TEST_CONTENT ?? process.env.CONTENT_SNAPSHOT ?? snapshotPath;

let seen: string | undefined;

/**
 * Which snapshot is published. Another one has another name, even if it is an older file put back.
 * Whatever runs in one go sees one edition: a page asks a hundred times while it is made.
 */
export function contentEdition(): string {
  if (seen === undefined) {
    const { ino, mtimeMs, size } = statSync(shownPath);
    seen = `${ino}-${mtimeMs}-${size}`;
    queueMicrotask(() => {
      seen = undefined;
    });
  }
  return seen;
}

type Held = { readonly edition: string; readonly snapshot: ContentSnapshot };

const held = processWide<Held | undefined>("content", undefined);

/** The published content. The same object as long as nothing new was published. */
export function content(): ContentSnapshot {
  const edition = contentEdition();
  if (held.value?.edition === edition) return held.value.snapshot;
  const snapshot = contentSnapshot.parse(JSON.parse(readFileSync(shownPath, "utf8")));
  held.value = { edition, snapshot };
  return snapshot;
}
