import { z } from "zod";

/** The free text beside the facts: German in `de.mdx`, a translation in `<locale>.mdx`. */
export const sourceText = z.strictObject({
  title: z.string().min(1).max(90),
  summary: z.string().min(1).max(220),
});

/** How far a translation has come: by a program, by a person, and read by a native speaker. */
export const reviews = ["machineMade", "notReadByNative", "readByNative"] as const;
export type Review = (typeof reviews)[number];

export const translatedText = sourceText.extend({
  /** First 16 hex digits of the SHA-256 of the German title, summary and body this text translates. */
  sourceHash: z.string().regex(/^[0-9a-f]{16}$/),
  review: z.enum(reviews),
});

/** What stands in a German file beside its text. */
export function factsIn(source: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const texts = Object.keys(sourceText.shape);
  return Object.fromEntries(Object.entries(source).filter(([key]) => !texts.includes(key)));
}
