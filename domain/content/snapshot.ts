import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sourceHash } from "@/lib/content/files";
import { type ContentSnapshot, contentSnapshot } from "@/lib/content/store";
import { sourceLocale } from "@/lib/i18n/locales";
import type { ValueFiles } from "./value-files";

const document = z.looseObject({
  title: z.string(),
  summary: z.string(),
  sourceHash: z.string().optional(),
  body: z.object({ raw: z.string() }),
  _raw: z.object({ sourceFileDir: z.string(), sourceFileName: z.string() }),
});
type Generated = z.output<typeof document>;

/**
 * Gathers what contentlayer generated into the one snapshot that the portal serves.
 * @param generated the folder that contentlayer writes
 */
export function gatherSnapshot(generated: string, values: ValueFiles): ContentSnapshot {
  const gather = (type: string) =>
    entriesOf(readIndex(generated, type), readIndex(generated, `${type}Translation`));
  return contentSnapshot.parse({
    ...values,
    offers: gather("Offer"),
    carriers: gather("Carrier"),
    guides: gather("Guide"),
    places: gather("Place"),
    pages: gather("Page"),
  });
}

function entriesOf(documents: readonly Generated[], translations: readonly Generated[]): unknown[] {
  const ofSlug = Map.groupBy(translations, slugOf);
  return documents.map((document) => {
    const hash = sourceHash({ ...document, body: document.body.raw });
    const texts = ofSlug.get(slugOf(document)) ?? [];
    return {
      slug: slugOf(document),
      source: frontMatterOf(document),
      body: document.body.raw.trim(),
      translations: Object.fromEntries(
        texts.map((text) => [localeOf(text), translationOf(text, hash)]),
      ),
    };
  });
}

function translationOf(translation: Generated, hash: string) {
  return {
    ...frontMatterOf(translation),
    body: translation.body.raw.trim(),
    outdated: translation.sourceHash !== hash,
  };
}

function readIndex(folder: string, type: string): Generated[] {
  const text = readFileSync(join(folder, type, "_index.json"), "utf8");
  return z.array(document).parse(JSON.parse(text));
}

function slugOf({ _raw }: Generated): string {
  return _raw.sourceFileDir.split("/").at(-1) ?? "";
}

function localeOf({ _raw }: Generated): string {
  return _raw.sourceFileName.replace(/\.mdx$/, "") || sourceLocale;
}

function frontMatterOf({ body: _body, ...rest }: Generated): Record<string, unknown> {
  return withoutBookkeeping(rest);
}

/** Contentlayer adds `type`, `_id` and `_raw` to each object, nested ones included. */
function withoutBookkeeping(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "type" && !key.startsWith("_"))
      .map(([key, inner]) => [key, clean(inner)]),
  );
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === "object" && value !== null
    ? withoutBookkeeping(value as Record<string, unknown>)
    : value;
}
