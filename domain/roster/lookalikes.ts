import "server-only";
import { profileOf } from "@/domain/person/profile";
import type { Tx } from "@/lib/db/client";
import type { Known, Lookalike } from "./fates";
import { digitsOf } from "./listed-changes";
import type { ListedPerson } from "./listed-person";
import { plainWord } from "./listed-words";

type Row = Parameters<typeof profileOf>[0];
type Features = {
  readonly personId: string;
  readonly words: readonly string[];
  readonly trigrams: ReadonlySet<string>;
  readonly birthDate: string | null;
  readonly phone: string | null;
};

/** So much alike, or with the same birth date or number so much, somebody may be the one. */
const likeEnough = { name: 0.7, withBirthDate: 0.35, withPhone: 0.25 } as const;
const mostShown = 5;

/** Looks for people who may be the one a row means, over names, birth dates and numbers in memory. */
export async function lookalikesAmong(
  _tx: Tx,
  persons: readonly Row[],
): Promise<Known["lookalikes"]> {
  const all = persons.map((row) => {
    const { name, birthDate, contact } = profileOf(row);
    return featuresOf(row.id, { name, birthDate, phone: contact?.value ?? null });
  });
  const byKey = new Map<string, Features[]>();
  for (const features of all) {
    for (const key of keysOf(features)) {
      const found = byKey.get(key);
      if (found) found.push(features);
      else byKey.set(key, [features]);
    }
  }
  return (person) => {
    const probe = featuresOf("", person);
    const near = new Set(keysOf(probe).flatMap((key) => byKey.get(key) ?? []));
    return [...near]
      .flatMap((known) => likenessOf(probe, known) ?? [])
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, mostShown);
  };
}

function featuresOf(
  personId: string,
  { name, birthDate, phone }: Pick<ListedPerson, "name" | "birthDate" | "phone">,
): Features {
  const words = name
    .split(/[\s,-]+/)
    .map(plainWord)
    .filter(Boolean)
    .toSorted();
  const digits = phone ? digitsOf(phone) : "";
  return {
    ...{ personId, words, birthDate },
    trigrams: new Set(words.flatMap(trigramsOf)),
    phone: digits.length >= 6 ? digits : null,
  };
}

/** Two share a key if one of them may be the other. */
function keysOf({ words, birthDate, phone }: Features): string[] {
  return [
    ...words.map((word) => `w${word.slice(0, 3)}`),
    ...(birthDate ? [`b${birthDate}`] : []),
    ...(phone ? [`p${phone}`] : []),
  ];
}

function trigramsOf(word: string): string[] {
  const padded = `  ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}

function likenessOf(probe: Features, known: Features): Lookalike | undefined {
  const likeness = shared(probe.trigrams, known.trigrams);
  const sameBirth = probe.birthDate !== null && probe.birthDate === known.birthDate;
  const otherBirth = !sameBirth && probe.birthDate !== null && known.birthDate !== null;
  const samePhone = probe.phone !== null && probe.phone === known.phone;
  const alike =
    (sameBirth && likeness >= likeEnough.withBirthDate) ||
    (samePhone && likeness >= likeEnough.withPhone) ||
    likeness >= (otherBirth ? 1 : likeEnough.name);
  const certain = sameBirth && likeness === 1;
  return alike ? { personId: known.personId, likeness, certain } : undefined;
}

/** The share of trigrams that two names have in common: 1 for the same words in any order. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const trigram of a) if (b.has(trigram)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
