import "server-only";
import { sourceHash } from "@/lib/content/files";
import { besideGerman, type TextBlock, textBlocks } from "@/lib/content/text-blocks";
import { type Complaint, translationComplaints } from "./complaints";
import { type Draft, type Target, wording } from "./load";
import type { Wording } from "./texts";

/** A translation as its form shows it: one field beside each German block, or one for the whole text. */
export type BesideFields = {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly string[];
  /** False: the blocks are one, with the whole text. */
  readonly paired: boolean;
};

/**
 * What stands beside the German text: the draft, else what is published.
 * @param former the German text of which the published translation was made, where it is known
 */
export function besideFields(
  { source, published, draft }: Target,
  former: Wording | undefined,
): BesideFields {
  const german = textBlocks(source.german.body);
  if (draft) {
    const { title, summary, blocks } = draft;
    const made = wording.parse(draft.german);
    return { title, summary, ...aligned(german, blocks, formerBlocks(made, blocks)) };
  }
  const translated = textBlocks(published?.body ?? "").map(({ text }) => text);
  return {
    title: published?.title ?? "",
    summary: published?.summary ?? "",
    ...aligned(german, translated, formerBlocks(former, translated)),
  };
}

/** The German blocks, where the translation has one for each of them. */
function formerBlocks(german: Wording | undefined, translated: readonly string[]) {
  const blocks = german && textBlocks(german.body);
  return blocks?.length === translated.length ? blocks : undefined;
}

function aligned(
  german: readonly TextBlock[],
  translated: readonly string[],
  former: readonly TextBlock[] | undefined,
) {
  const beside = besideGerman({ german, former, translated });
  return beside
    ? { blocks: beside, paired: true }
    : { blocks: [translated.join("\n\n")], paired: false };
}

/** A draft beside the German text of now, with what keeps it from being published. */
export function draftedFields(
  target: Target & { readonly draft: Draft },
): BesideFields & { readonly complaints: readonly Complaint[]; readonly germanChanged: boolean } {
  const fields = besideFields(target, undefined);
  return {
    ...fields,
    complaints: translationComplaints(target.place, fields, target.source.german),
    germanChanged: sourceHash(wording.parse(target.draft.german)) !== target.source.hash,
  };
}
