import type { Review } from "@/lib/content/text";
import { sameWording, type Wording } from "./texts";

type Reviewed = Wording & { readonly review: Review };

/**
 * How far a translation has come once it is saved. Whoever says that they have read it in their own
 * language is believed; words that nobody changed keep what was said of them; everything else was
 * written by a person and read by no native speaker.
 * @param before what stood there, the draft's own text first
 */
export function reviewAfter(
  text: Wording,
  readByNative: boolean,
  before: readonly (Reviewed | undefined)[],
): Review {
  if (readByNative) return "readByNative";
  return before.find((each) => each && sameWording(each, text))?.review ?? "notReadByNative";
}
