import type { NameSound } from "./name-sound";

/** Groups of three neighbouring letters, the beginning and end of a word counting as letters. */
export function trigramsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

/** The share of what two sets have in common, from 0 to 1. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const each of a) if (b.has(each)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** A name that is compared with many. */
export type ComparedName = NameSound & {
  readonly trigrams: ReadonlySet<string>;
  readonly boneTrigrams: ReadonlySet<string>;
};

/** Makes a name ready to be compared: its trigrams are cut once, not for each other name. */
export function compared(sound: NameSound): ComparedName {
  return {
    ...sound,
    trigrams: trigramsOf(sound.sounds),
    boneTrigrams: trigramsOf(sound.bones),
  };
}

/** Consonants alone tell less. */
export const bonesCount = 0.9;

/**
 * How much alike two names are, from 0 to 1: 1 for the same words in any order, however they are
 * transcribed. A name in Arabic letters is held against another by its consonants.
 */
export function nameLikeness(a: ComparedName, b: ComparedName): number {
  const voiced = shared(a.trigrams, b.trigrams);
  if (a.unvoiced === b.unvoiced) return voiced;
  return Math.max(voiced, bonesCount * shared(a.boneTrigrams, b.boneTrigrams));
}
