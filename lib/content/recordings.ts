import { z } from "zod";
import { locales } from "@/lib/i18n/locales";

/** Largest recording, in bytes: half an hour of speech would be nobody's prepaid data. */
export const largestRecording = 2_000_000;

/** A text that somebody has read aloud, in any of the languages. */
export const recordings = z.array(
  z.strictObject({
    language: z.enum(locales),
    /** Address below `public/`, such as "/audio/darf-ich-arbeiten-de.mp3". */
    file: z.string().regex(/^\/audio\/[a-z0-9-]+\.(mp3|m4a)$/),
    /** Who is heard, by name; "computer" for a voice that is none of a person. */
    speaker: z.string().min(1).max(80),
    /** Read in part: the title, the summary and what matters most. */
    excerpt: z.boolean().optional(),
  }),
);

export type Recordings = z.output<typeof recordings>;
