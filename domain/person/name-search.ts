import { type ComparedName, shared, trigramsOf } from "./likeness";
import { soundOf } from "./name-sound";

/** Below this a word that was typed and a word of a name are no find. */
const findsFrom = 0.4;
/** So many consonants say something. */
const enoughBones = 2;

/** A part of a name that somebody looks for. */
type Asked = Pick<ComparedName, "sounds" | "hushed" | "bones"> & {
  /** Of each word. */
  readonly trigrams: readonly ReadonlySet<string>[];
};

/** What was typed, ready to be held against every name; undefined where nothing of it can be said aloud. */
export function askedFor(fragment: string): Asked | undefined {
  const { sounds, hushed, bones } = soundOf(fragment);
  if (sounds.length === 0) return undefined;
  return { sounds, hushed, bones, trigrams: sounds.map((word) => trigramsOf([word])) };
}

/**
 * How well a name answers it: 5 begins so, 4 contains it, 3 begins so but for an h that nobody hears, 2 has
 * its consonants, below 1 sounds alike, 0 not at all.
 */
export function rankOf(asked: Asked, { sounds, hushed, bones, trigrams }: ComparedName): number {
  if (asked.sounds.every((part) => sounds.some((word) => word.startsWith(part)))) return 5;
  if (asked.sounds.every((part) => sounds.some((word) => word.includes(part)))) return 4;
  if (asked.hushed.every((part) => hushed.some((word) => word.startsWith(part)))) return 3;
  const sameBones = asked.bones.every((part) => part.length >= enoughBones && bones.includes(part));
  if (sameBones && asked.bones.length === asked.sounds.length) return 2;
  // Most names share next to nothing with what was typed: they are not looked at word by word.
  if (!asked.trigrams.every((word) => intersects(word, trigrams))) return 0;
  const alike = asked.trigrams.map((word) =>
    Math.max(...sounds.map((own) => shared(word, trigramsOf([own])))),
  );
  const least = Math.min(...alike);
  return least >= findsFrom ? least : 0;
}

const intersects = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  let common = 0;
  for (const each of a) if (b.has(each)) common += 1;
  return common >= a.size * findsFrom;
};
