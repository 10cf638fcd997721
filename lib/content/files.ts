import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { canonicalBody } from "./canonical";
import { ReadFiles } from "./read-files";

export const contentKinds = ["offers", "carriers", "guides", "places", "pages"] as const;
export type ContentKind = (typeof contentKinds)[number];

export type ContentFile = {
  /** As messages name it, wherever the folder lies: "content/offers/…". */
  readonly path: string;
  readonly kind: ContentKind;
  readonly slug: string;
  /** File name without its ending. */
  readonly locale: string;
  readonly text: string;
};

/**
 * Every file below <kind>/<slug>/ of a content folder, whatever it is called.
 * @param files knows those that it has read before
 */
export function contentFiles(folder: string, files = new ReadFiles()): ContentFile[] {
  return contentKinds.flatMap((kind) =>
    slugsIn(join(folder, kind)).flatMap((slug) =>
      readdirSync(join(folder, kind, slug)).map((file) => ({
        path: `content/${kind}/${slug}/${file}`,
        kind,
        slug,
        locale: file.replace(/\.mdx$/, ""),
        text: files.textOf(join(folder, kind, slug, file)),
      })),
    ),
  );
}

const contentPath = /^content\/([a-z]+)\/([^/]+)\/([^/]+)\.mdx$/;

/** A file as it would stand at this path; undefined where content has no such place. */
export function contentFileAt(path: string, text: string): ContentFile | undefined {
  const [, folder, slug, locale] = contentPath.exec(path) ?? [];
  const kind = contentKinds.find((each) => each === folder);
  return kind && slug && locale ? { path, kind, slug, locale, text } : undefined;
}

function slugsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  // A link could lead anywhere on this machine.
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

const written = new Map<string, string>();
const mostWritten = 5000;

/**
 * Names the German wording a translation was made from: 16 hex digits. Another notation of the same
 * text makes no translation older.
 */
export function sourceHash(source: { title: string; summary: string; body: string }): string {
  const wording = [source.title, source.summary, canonical(source.body.trim())].join("\n");
  return createHash("sha256").update(wording).digest("hex").slice(0, 16);
}

function canonical(body: string): string {
  const known = written.get(body);
  if (known !== undefined) return known;
  if (written.size >= mostWritten) written.delete(written.keys().next().value ?? "");
  const text = canonicalOrAsIs(body);
  written.set(body, text);
  return text;
}

function canonicalOrAsIs(body: string): string {
  try {
    return canonicalBody(body);
  } catch {
    return body;
  }
}
