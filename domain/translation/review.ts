import type { Review } from "@/lib/content/text";
import { sameWording, type Wording } from "./texts";

type Said = {
  /** "This is my language, and I have read it." */
  readonly native: boolean;
  /** "I have compared every sentence of what the program has written." */
  readonly checked: boolean;
};

/** What the text was before it was saved. */
type Before = {
  readonly fromMachine: boolean;
  readonly published: (Wording & { readonly review: Review }) | undefined;
};

/**
 * How far a translation has come once it is saved. Whoever says that they have read it in their own
 * language is believed. What a program wrote stays so, a few changed words or not, until somebody says
 * that they have compared it. Words that nobody changed keep what was said of them.
 */
export function reviewAfter(text: Wording, said: Said, before: Before): Review {
  const { native, checked } = said;
  const { fromMachine, published } = before;
  if (native) return "readByNative";
  if (fromMachine && !checked) return "machineMade";
  if (!published || checked || !sameWording(published, text)) return "notReadByNative";
  return published.review;
}
