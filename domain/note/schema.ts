import { z } from "zod";
import { choice, requiredText, versioned } from "@/lib/form-fields";

/** Who reads a note: its author alone, or everybody who may read the case file. */
export const visibilities = ["team", "own"] as const;

/** In characters: five printed pages. */
export const longestNote = 15_000;

export const noteForm = z.object({
  caseFileId: z.uuid(),
  /** Of the draft that the form showed; 0 where there was none. */
  version: versioned.version,
  text: requiredText(longestNote),
  visibility: choice(visibilities),
});
export type NoteForm = z.output<typeof noteForm>;
