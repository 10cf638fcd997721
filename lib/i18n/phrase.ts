/** A sentence with German names in it, before anybody has decided how it is shown. */
export type Phrase = readonly (string | { readonly german: string })[];

const gap = "\uE000";

/**
 * Puts a German name where a translated sentence has a gap:
 * `withGerman((gap) => t("stop", { stop: gap }), stop)`.
 */
export function withGerman(sentence: (gap: string) => string, german: string): Phrase {
  const [before = "", ...after] = sentence(gap).split(gap);
  return [before, { german }, after.join("")].filter((part) => part !== "");
}
