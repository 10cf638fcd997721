import { z } from "zod";

/** Files of a publication: a path below content/, and a text, or null for one that is to go. */
export const publishedFiles = z
  .array(
    z.strictObject({
      path: z.string().regex(/^content\/[a-z]+\/[a-z0-9-]{1,100}\/[A-Za-z-]{2,5}\.mdx$/),
      text: z.string().nullable(),
    }),
  )
  .min(1);
export type PublishedFiles = z.output<typeof publishedFiles>;
