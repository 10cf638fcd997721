import { z } from "zod";
import { plainDate } from "@/lib/plain-date";

/**
 * The facts of a guide page. Law stands in guides and never in code, so a guide names its source,
 * the day somebody compared it with that source, and who answers for it.
 */
export const guideFacts = z.strictObject({
  topic: z.enum(["papers", "workPermit", "afterTheCourse", "recognition"]),
  sources: z.array(z.strictObject({ name: z.string().min(1), url: z.url() })).min(1),
  lastChecked: plainDate,
  /** From this day on the page says that it has not been checked for a while. */
  reviewBy: plainDate,
  owner: z.string().min(1),
});

export type GuideFacts = z.output<typeof guideFacts>;
