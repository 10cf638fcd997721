import { z } from "zod";
import { requiredText } from "@/lib/form-fields";

/** What a filter can be kept for. */
export const savedFilterForm = z.object({
  list: z.literal("case-files"),
  name: requiredText(60),
  /** The query of the list's address, which names nobody. */
  query: z
    .string()
    .max(500)
    .regex(/^[A-Za-z0-9=&-]*$/),
});
