import { z } from "zod";
import { type CaseFileState, caseFileStates } from "@/domain/person/case-file-states";
import { type OpenedCaseFile, reopenedAs } from "@/domain/person/open-case-file";

/** As what has opened it keeps it. */
export const openedFile = z.object({
  id: z.uuid(),
  /** Set where it had been closed and was opened again. */
  closedAt: z.iso.datetime().nullable(),
  /** The state it had before it was closed; null where that is not known. */
  closedFrom: z.enum(caseFileStates).nullable().default(null),
  reasonSealed: z.string().nullable(),
});
/** A case file that a contact or a request has opened, as it was before. */
export type OpenedFile = z.output<typeof openedFile>;

/** What is to be kept of a case file that was opened; undefined: it was running already. */
export function openedBy({ id, before }: OpenedCaseFile): OpenedFile | undefined {
  if (before === "running") return undefined;
  if (before === "none") return { id, closedAt: null, closedFrom: null, reasonSealed: null };
  return { id, ...before, closedAt: before.closedAt.toISOString() };
}

/** In which state it was opened. */
export function openedAs({ closedFrom }: Pick<OpenedFile, "closedFrom">): CaseFileState {
  return reopenedAs(closedFrom);
}
