import { z } from "zod";

/** One key to a page. */
export const accessInput = z.object({ id: z.uuid() });

/** The person of a case file. */
export const issueInput = z.object({ caseFileId: z.uuid() });
