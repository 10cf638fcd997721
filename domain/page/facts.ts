import { z } from "zod";
import { plainDate } from "@/lib/plain-date";

const video = z.strictObject({
  title: z.string().min(1).max(120),
  /** Address below `public/`, such as "/videos/kontakt.mp4". */
  file: z.string().regex(/^\/videos\/[a-z0-9-]+\.(mp4|webm)$/),
  /** What is signed or said, in words: for those who cannot see or load the film. */
  transcript: z.string().min(1),
});

/** The facts of a page that a public body owes its readers, as in `content/pages/<slug>/de.mdx`. */
export const pageFacts = z.strictObject({
  /** Place in the foot of every page, counted from 1. Absent: not there. */
  footer: z.number().int().min(1).optional(),
  /** Written in Leichte Sprache: there is no translation, and none is missing. */
  easyLanguage: z.boolean().optional(),
  /** Slug of the page that this one belongs to. */
  partOf: z.string().optional(),
  /** Ends with the form by which barriers are reported (BGG NRW §10b). */
  feedback: z.boolean().optional(),
  /** Films in German sign language. */
  signLanguage: z.array(video).optional(),
  /** Day somebody last compared the text with what is true. */
  lastChecked: plainDate,
});

export type PageFacts = z.output<typeof pageFacts>;
