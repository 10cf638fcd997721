import { z } from "zod";

/** Who has looked at a text: "source" is the German original, the others are translations. */
export const reviewStates = ["source", "notReadByNative", "readByNative"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** The free text beside the facts: German in `de.mdx`, a translation in `<locale>.mdx`. */
export const sourceText = z.strictObject({
  title: z.string().min(1).max(90),
  summary: z.string().min(1).max(220),
});

export const translatedText = sourceText.extend({
  /** First 16 hex digits of the SHA-256 of the German title, summary and body this text translates. */
  sourceHash: z.string().regex(/^[0-9a-f]{16}$/),
  review: z.enum(["notReadByNative", "readByNative"]),
});
