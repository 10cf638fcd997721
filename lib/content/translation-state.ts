import type { Review } from "./text";

/** From what readers miss most to what is all right. */
export const translationStates = [
  "missing",
  "outdated",
  "machineMade",
  "upToDate",
  "readByNative",
] as const;
export type TranslationState = (typeof translationStates)[number];

/** What is known of a translation: of which German text it was made, and who has read it. */
type Made = { readonly sourceHash: string; readonly review: Review };

/**
 * How a translation stands to the German text of now.
 * @param germanHash of the German text as it is: `sourceHash` of its title, summary and body
 */
export function translationState(
  translation: Made | undefined,
  germanHash: string,
): TranslationState {
  if (!translation) return "missing";
  if (translation.sourceHash !== germanHash) return "outdated";
  return translation.review === "notReadByNative" ? "upToDate" : translation.review;
}
