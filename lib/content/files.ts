import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const contentKinds = ["offers", "carriers", "guides", "places", "pages"] as const;
export type ContentKind = (typeof contentKinds)[number];

export type ContentFile = {
  /** Relative to the project, as messages name it. */
  readonly path: string;
  readonly kind: ContentKind;
  readonly slug: string;
  /** File name without its ending. */
  readonly locale: string;
  readonly text: string;
};

/** Every file below content/<kind>/<slug>/, whatever it is called. */
export function contentFiles(root: string): ContentFile[] {
  return contentKinds.flatMap((kind) =>
    readdirSync(join(root, "content", kind), { withFileTypes: true })
      .filter((folder) => folder.isDirectory())
      .flatMap(({ name: slug }) =>
        readdirSync(join(root, "content", kind, slug)).map((file) => {
          const path = join("content", kind, slug, file);
          const text = readFileSync(join(root, path), "utf8");
          return { path, kind, slug, locale: file.replace(/\.mdx$/, ""), text };
        }),
      ),
  );
}

/** Names the German wording a translation was made from: 16 hex digits. */
export function sourceHash(source: { title: string; summary: string; body: string }): string {
  const wording = [source.title, source.summary, source.body.trim()].join("\n");
  return createHash("sha256").update(wording).digest("hex").slice(0, 16);
}
