import { canonicalBody } from "@/lib/content/canonical";
import type { ContentFile } from "@/lib/content/files";
import { mdxFile } from "@/lib/content/mdx-file";
import type { Problem } from "@/lib/content/source";
import { translatedText } from "@/lib/content/text";
import { sourceLocale } from "@/lib/i18n/locales";
import { judgeFile, type Reference, sourceSchemas } from "./check";

/** A file as it may be built: written anew from what was understood of it. */
export type Rewritten = {
  /** Empty where there are problems. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
};

/**
 * Parses a file once and writes it anew: its values as YAML from checked data, its text from the
 * checked tree. Its own bytes are never built.
 */
export function rewritten(file: ContentFile, publicDir: string): Rewritten {
  const { source, problems, references } = judgeFile(file, publicDir);
  if (problems.length > 0) return { text: "", problems, references: [] };
  const schema = file.locale === sourceLocale ? sourceSchemas[file.kind] : translatedText;
  try {
    const text = mdxFile(schema.parse(source.data), canonicalBody(source.body));
    return { text, problems, references };
  } catch (error) {
    const said = error instanceof Error ? error.message : "der Text lässt sich nicht schreiben";
    return { text: "", problems: [{ line: 1, column: 1, text: said }], references: [] };
  }
}
