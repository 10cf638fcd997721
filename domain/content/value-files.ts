import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { citySchema } from "@/lib/city/schema";
import { yamlOf } from "@/lib/content/mdx-file";
import { searchWords } from "@/lib/content/search-words";
import { type Problem, readValueFile, schemaProblems } from "@/lib/content/source";
import type { ContentSnapshot } from "@/lib/content/store";

export type ValueFiles = Pick<ContentSnapshot, "city" | "searchWords">;

/** Values without a text, each a file of its own in `content/`. */
const files = {
  city: { name: "city.yaml", schema: citySchema },
  searchWords: { name: "search-words.yaml", schema: searchWords },
} as const satisfies Record<keyof ValueFiles, { name: string; schema: z.ZodType }>;

export const valueFileNames = Object.values(files).map(({ name }) => name);

/** What is wrong in the text of one of these files, with line and column. */
export function valueProblems(name: string, text: string): Problem[] {
  const file = Object.values(files).find((each) => each.name === name);
  if (!file) throw new Error(`${name} is no file of values`);
  const source = readValueFile(text);
  return source.problems.length > 0 ? [...source.problems] : schemaProblems(source, file.schema);
}

/** What is wrong in these files of a content folder. */
export function valueFindings(folder: string): (Problem & { readonly path: string })[] {
  return valueFileNames.flatMap((name) => {
    const path = `content/${name}`;
    if (!existsSync(join(folder, name))) {
      return [{ path, line: 1, column: 1, text: "die Datei fehlt" }];
    }
    const text = readFileSync(join(folder, name), "utf8");
    return valueProblems(name, text).map((problem) => ({ ...problem, path }));
  });
}

/** The same values, written anew from what was read. */
export function rewrittenValues(text: string): string {
  return yamlOf(readValueFile(text).data);
}

/** The values as they were checked. */
export function readValueFiles(folder: string): ValueFiles {
  const data = (name: string) => readValueFile(readFileSync(join(folder, name), "utf8")).data;
  return {
    city: citySchema.parse(data(files.city.name)),
    searchWords: searchWords.parse(data(files.searchWords.name)),
  };
}
