import { readFileSync } from "node:fs";
import { z } from "zod";
import { sourceHash } from "@/lib/content/files";
import { type ContentSnapshot, contentSnapshot } from "@/lib/content/store";
import { sourceLocale } from "@/lib/i18n/locales";
import type { ValueFiles } from "./value-files";

const generated = z.looseObject({
  title: z.string(),
  summary: z.string(),
  sourceHash: z.string().optional(),
  body: z.object({ raw: z.string() }),
  _raw: z.object({ sourceFileDir: z.string(), sourceFileName: z.string() }),
});
type Generated = z.output<typeof generated>;

/** Gathers what contentlayer generated into the one snapshot that the portal serves. */
export function gatherSnapshot(values: ValueFiles): ContentSnapshot {
  return contentSnapshot.parse({
    ...values,
    offers: gather("Offer"),
    carriers: gather("Carrier"),
    guides: gather("Guide"),
    places: gather("Place"),
    pages: gather("Page"),
  });
}

function gather(type: string): unknown[] {
  const translations = readIndex(`${type}Translation`);
  return readIndex(type).map((document) => ({
    slug: slugOf(document),
    source: frontMatterOf(document),
    body: document.body.raw.trim(),
    translations: Object.fromEntries(
      translations
        .filter((translation) => slugOf(translation) === slugOf(document))
        .map((translation) => [localeOf(translation), translationOf(translation, document)]),
    ),
  }));
}

function translationOf(translation: Generated, source: Generated) {
  const hash = sourceHash({ ...source, body: source.body.raw });
  return {
    ...frontMatterOf(translation),
    body: translation.body.raw.trim(),
    outdated: translation.sourceHash !== hash,
  };
}

function readIndex(type: string): Generated[] {
  const text = readFileSync(`.contentlayer/generated/${type}/_index.json`, "utf8");
  return z.array(generated).parse(JSON.parse(text));
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
