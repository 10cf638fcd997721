import type { PublishedOffer } from "@/domain/offer/published";
import { plainText } from "@/lib/content/plain-text";
import type { ContentEntry } from "@/lib/content/store";

const syllables = ["ba", "del", "for", "gu", "hin", "ke", "lom", "mar", "nu", "pil", "ros", "tam"];

/**
 * `count` offers out of the few published ones. Every tenth longer word becomes one of its own, so
 * that the vocabulary grows as it would with texts that different people write.
 */
export function manyOffers(published: readonly PublishedOffer[], count: number): PublishedOffer[] {
  const random = sequence(1);
  return Array.from({ length: count }, (_, number) => {
    const model = published[number % published.length];
    if (!model) throw new Error("there is no offer to make more of");
    if (number < published.length) return model;
    const slug = `${model.slug}-${number}`;
    return { ...model, slug, entry: variant(model.entry, slug, random) };
  });
}

type Random = () => number;

function variant(entry: ContentEntry, slug: string, random: Random): ContentEntry {
  const vary = (text: string) =>
    text.replace(/\p{L}{5,}/gu, (word) => (random() < 0.1 ? newWord(word, random) : word));
  return {
    slug,
    source: {
      ...entry.source,
      title: vary(String(entry.source.title)),
      summary: vary(String(entry.source.summary)),
    },
    body: vary(plainText(entry.body)),
    translations: Object.fromEntries(
      Object.entries(entry.translations).map(([locale, text]) => [
        locale,
        {
          ...text,
          title: vary(text.title),
          summary: vary(text.summary),
          body: vary(plainText(text.body)),
        },
      ]),
    ),
  };
}

function newWord(word: string, random: Random): string {
  const syllable = () => syllables[Math.floor(random() * syllables.length)] ?? "";
  return word.slice(0, 3) + syllable() + syllable() + word.slice(-1);
}

/** The same numbers from 0 to 1 in every run (Lehmer). */
function sequence(start: number): Random {
  let state = start;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
