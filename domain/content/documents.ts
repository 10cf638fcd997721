import { z } from "zod";
import type { Contentlayer } from "@/lib/content/contentlayer";
import { sourceHash } from "@/lib/content/files";
import type { Kept } from "@/lib/content/kept";
import { sourceLocale } from "@/lib/i18n/locales";

const document = z.object({
  fields: z.record(z.string(), z.unknown()),
  body: z.string(),
  /** Of a German text: by what its translations name it. */
  wording: z.string().optional(),
});

/** What contentlayer made of one text. */
export type Document = Readonly<z.output<typeof document>>;

const source = z.looseObject({ title: z.string(), summary: z.string() });

type Known = { readonly text: string; readonly document: Document };

/** What contentlayer made of each text that is built. It is asked only of what is new. */
export class Documents {
  readonly #kept: Kept;
  readonly #contentlayer: () => Promise<Contentlayer>;
  #known: ReadonlyMap<string, Known> = new Map();

  constructor(kept: Kept, contentlayer: () => Promise<Contentlayer>) {
    this.#kept = kept;
    this.#contentlayer = contentlayer;
  }

  /**
   * The documents of these texts, by their path.
   * @throws Error where contentlayer refuses one of them
   */
  async of(texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Document>> {
    const known = new Map<string, Known>();
    const unknown = new Map<string, string>();
    for (const [path, text] of texts) {
      const found = this.#find(path, text);
      if (found) known.set(path, found);
      else unknown.set(path, text);
    }
    for (const [path, read] of await this.#read(unknown)) known.set(path, read);
    this.#known = known;
    return new Map([...known].map(([path, { document }]) => [path, document]));
  }

  #find(path: string, text: string): Known | undefined {
    const known = this.#known.get(path);
    if (known?.text === text) return known;
    const kept = document.safeParse(this.#kept.get("document", path, text));
    return kept.success ? { text, document: kept.data } : undefined;
  }

  async #read(texts: ReadonlyMap<string, string>): Promise<[string, Known][]> {
    if (texts.size === 0) return [];
    const read = await (await this.#contentlayer()).read(texts);
    return [...texts].map(([path, text]) => {
      const found = read.get(path);
      if (!found) throw new Error(`contentlayer did not read ${path}`);
      const made = path.endsWith(`/${sourceLocale}.mdx`)
        ? { ...found, wording: sourceHash({ ...source.parse(found.fields), body: found.body }) }
        : found;
      this.#kept.set("document", path, text, made);
      return [path, { text, document: made }];
    });
  }
}
