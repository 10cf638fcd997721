import { diffArrays } from "diff";
import { textBlocks, textOfBlocks } from "@/lib/content/text-blocks";
import { type BesideFields, besideFields } from "./beside";
import { blockField } from "./complaints";
import type { Target } from "./load";
import type { Wording } from "./texts";

/**
 * The fields beside which the German text has changed since the published translation was made.
 * @param former the German text of then; undefined: nobody knows it any more, and no field is named
 * @param paired false: the translation stands in one field, which is named if anything has changed
 */
export function changedFields(
  german: Wording,
  former: Wording | undefined,
  paired: boolean,
): readonly string[] {
  if (!former) return [];
  const lines = (["title", "summary"] as const).filter((part) => german[part] !== former[part]);
  if (!paired) return german.body === former.body ? lines : [...lines, blockField(0)];
  const [before, after] = [textsOf(former), textsOf(german)];
  const changed: string[] = [];
  let at = 0;
  for (const { count, added, removed } of diffArrays(before, after)) {
    if (removed) continue;
    if (added) changed.push(...Array.from({ length: count }, (_, i) => blockField(at + i)));
    at += count;
  }
  return [...lines, ...changed];
}

/**
 * Of those, the fields whose translation still says what it said: either it is right all the same, or
 * nobody has looked at it.
 */
export function staleFields(target: Target, former: Wording | undefined): readonly string[] {
  const { source, published } = target;
  if (!published || published.sourceHash === source.hash) return [];
  const fields = besideFields(target, former);
  const before = besideFields({ ...target, draft: null }, former);
  const paired = fields.paired && before.paired;
  const [now, then] = [named(fields, paired), named(before, paired)];
  return changedFields(source.german, former, paired).filter(
    (name) => now.get(name) !== "" && now.get(name) === then.get(name),
  );
}

function named({ title, summary, blocks }: BesideFields, paired: boolean) {
  const shown = paired ? blocks : [textOfBlocks(blocks)];
  return new Map([
    ["title", title.trim()],
    ["summary", summary.trim()],
    ...shown.map((text, index) => [blockField(index), text.trim()] as const),
  ]);
}

const textsOf = ({ body }: Wording) => textBlocks(body).map(({ text }) => text);
