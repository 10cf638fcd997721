import { z } from "zod";

const words = z.array(z.string().min(1).max(60)).min(1);

/** Words that mean the same thing, by language; `content/search-words.yaml`. */
export const searchWords = z.array(
  z.strictObject({ de: words, ar: words, "fa-AF": words, ti: words }),
);

export type SearchWords = z.output<typeof searchWords>;
