import { contentKinds } from "@/lib/content/files";
import { type ContentSnapshot, contentSnapshot } from "@/lib/content/store";
import { sourceLocale } from "@/lib/i18n/locales";
import type { Document } from "./documents";
import type { ValueFiles } from "./value-files";

type Placed = {
  readonly kind: string;
  readonly slug: string;
  readonly locale: string;
  readonly document: Document;
};

/**
 * Gathers what contentlayer read into the one snapshot that the portal serves.
 * @param documents by their path below "content/"
 */
export function gatherSnapshot(
  documents: ReadonlyMap<string, Document>,
  values: ValueFiles,
): ContentSnapshot {
  const ofKind = Map.groupBy([...documents].map(placed), ({ kind }) => kind);
  const entries = contentKinds.map((kind) => [kind, entriesOf(ofKind.get(kind) ?? [])]);
  return contentSnapshot.parse({ ...values, ...Object.fromEntries(entries) });
}

function placed([path, document]: readonly [string, Document]): Placed {
  const [, kind = "", slug = "", file = ""] = path.split("/");
  return { kind, slug, locale: file.replace(/\.mdx$/, ""), document };
}

function entriesOf(documents: readonly Placed[]): unknown[] {
  const ofSlug = Map.groupBy(documents, ({ slug }) => slug);
  return [...ofSlug].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(entryOf);
}

function entryOf([slug, documents]: readonly [string, readonly Placed[]]): unknown[] {
  const source = documents.find(({ locale }) => locale === sourceLocale)?.document;
  if (!source) return [];
  const texts = documents.filter(({ locale }) => locale !== sourceLocale);
  const translations = texts.map(({ locale, document: { fields, body } }) => [
    locale,
    { ...fields, body, outdated: fields.sourceHash !== source.wording },
  ]);
  const { fields, body } = source;
  return [{ slug, source: fields, body, translations: Object.fromEntries(translations) }];
}
