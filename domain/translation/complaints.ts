import "server-only";
import { rewritten } from "@/domain/content/rewritten";
import { textComplaints } from "@/domain/offer-revision/complaints";
import { mdxFile } from "@/lib/content/mdx-file";
import type { Review } from "@/lib/content/text";
import type { TextPlace } from "./schema";
import type { Wording } from "./texts";

/** What keeps a translation from being published, at its field: "title", "summary" or "block-3". */
export type Complaint = { readonly field: string; readonly text: string };

export const blockField = (index: number): string => `block-${index + 1}`;

type Written = {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly string[];
};

/**
 * Everything that keeps a translation from being published.
 * @param german the text that it translates
 */
export function translationComplaints(
  { locale }: Pick<TextPlace, "locale">,
  { title, summary, blocks }: Written,
  german: Wording,
): Complaint[] {
  const lines = textComplaints(locale, { title, summary, body: "" }).map(({ field, text }) => ({
    field: field.replace(`-${locale}`, ""),
    text,
  }));
  return [
    ...lines,
    ...blocks.flatMap((block, index) => {
      const field = blockField(index);
      if (block.trim() === "" && german.body !== "") return [{ field, text: "bitte ausfüllen" }];
      const found = textComplaints(locale, { title: "x", summary: "x", body: block.trim() });
      return found.map(({ text }) => ({ field, text }));
    }),
  ];
}

export type Publishable = Wording & { readonly sourceHash: string; readonly review: Review };

/** A translation as it is published. */
export function translationFile(place: TextPlace, text: Publishable) {
  const { title, summary, sourceHash, review, body } = text;
  return {
    path: `content/${place.kind}/${place.slug}/${place.locale}.mdx`,
    text: mdxFile({ title, summary, sourceHash, review }, body),
  };
}

/** What the check of the content says of the file as a whole, in words; empty: nothing. */
export function fileProblems(place: TextPlace, text: Publishable): string[] {
  const { kind, slug, locale } = place;
  const file = { ...translationFile(place, text), kind, slug, locale };
  // Translations name no recordings and films.
  return rewritten(file, "public").problems.map((problem) => problem.text);
}
