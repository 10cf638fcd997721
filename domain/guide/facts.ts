import { z } from "zod";
import { categories } from "@/domain/offer/vocabulary";
import { recordings } from "@/lib/content/recordings";
import { plainDate } from "@/lib/plain-date";
import { topics } from "./vocabulary";

/**
 * The facts of a guide page. Law stands in guides and never in code, so a guide names its source,
 * the day somebody compared it with that source, and who answers for it.
 */
export const guideFacts = z.strictObject({
  topic: z.enum(topics),
  sources: z.array(z.strictObject({ name: z.string().min(1), url: z.url() })).min(1),
  lastChecked: plainDate,
  /** From this day on the page says that it has not been checked for a while. */
  reviewBy: plainDate,
  /** The office of the city that answers for it; the city's name comes from its configuration. */
  owner: z.string().min(1),
  /** Kinds of offers that come next. */
  categories: z.array(z.enum(categories)).optional(),
  recordings: recordings.optional(),
});

export type GuideFacts = z.output<typeof guideFacts>;
