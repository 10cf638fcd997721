import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { citySchema } from "@/lib/city/schema";
import { searchWords } from "@/lib/content/search-words";
import { type Problem, readValueFile, schemaProblems } from "@/lib/content/source";
import type { ContentSnapshot } from "@/lib/content/store";

export type ValueFiles = Pick<ContentSnapshot, "city" | "searchWords">;

/** Values without a text, each a file of its own in `content/`. */
const files = {
  city: { path: "content/city.yaml", schema: citySchema },
  searchWords: { path: "content/search-words.yaml", schema: searchWords },
} as const satisfies Record<keyof ValueFiles, { path: string; schema: z.ZodType }>;

/** What is wrong in these files, each with file, line and column. */
export function valueFindings(root: string): (Problem & { readonly path: string })[] {
  return Object.values(files).flatMap(({ path, schema }) => {
    const source = readValueFile(readFileSync(join(root, path), "utf8"));
    const problems = source.problems.length > 0 ? source.problems : schemaProblems(source, schema);
    return problems.map((problem) => ({ ...problem, path }));
  });
}

/** The values as they were checked. */
export function readValueFiles(root: string): ValueFiles {
  const data = (path: string) => readValueFile(readFileSync(join(root, path), "utf8")).data;
  return {
    city: citySchema.parse(data(files.city.path)),
    searchWords: searchWords.parse(data(files.searchWords.path)),
  };
}
