import { type ComparedName, nameLikeness } from "./likeness";

/** Somebody who may be the one that is meant, and what speaks for it. */
export type Candidate = {
  readonly personId: string;
  /** Of the names, from 0 to 1. */
  readonly likeness: number;
  /** The same words, in any order. */
  readonly sameName: boolean;
  readonly sameBirthDate: boolean;
  readonly samePhone: boolean;
};

/** So much alike, or with the same birth date or number so much, somebody may be the one. */
export const likeEnough = { name: 0.7, withBirthDate: 0.35, withPhone: 0.25 } as const;

type Asked = {
  readonly name: ComparedName;
  readonly birthDate: string | null;
  readonly phone: string | null;
};

type Known = Omit<Asked, "name"> & {
  readonly id: string;
  readonly names: readonly ComparedName[];
};

/** Whether a known person may be the one who is asked for; none, or one. */
export function candidateFor(asked: Asked, known: Known): Candidate[] {
  const likeness = Math.max(...known.names.map((name) => nameLikeness(asked.name, name)));
  const sameBirthDate = asked.birthDate !== null && asked.birthDate === known.birthDate;
  const otherBirthDate = !sameBirthDate && asked.birthDate !== null && known.birthDate !== null;
  const samePhone = asked.phone !== null && asked.phone === known.phone;
  const alike =
    (sameBirthDate && likeness >= likeEnough.withBirthDate) ||
    (samePhone && likeness >= likeEnough.withPhone) ||
    likeness >= (otherBirthDate ? 1 : likeEnough.name);
  if (!alike) return [];
  const sameName = known.names.some(({ words }) => sameWords(asked.name.words, words));
  return [{ personId: known.id, likeness, sameName, sameBirthDate, samePhone }];
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(" ") === b.toSorted().join(" ");
}

/** The likeliest first; of names that sound alike, the one that agrees in more. */
export function byLikeness(a: Candidate, b: Candidate): number {
  const order = b.likeness - a.likeness || agreement(b) - agreement(a);
  return order || (a.personId < b.personId ? -1 : 1);
}

/** In how much somebody agrees with who is asked for. */
export function agreement({ likeness, sameName, sameBirthDate, samePhone }: Candidate): number {
  return Number(sameBirthDate) + Number(samePhone) + Number(sameName) + likeness;
}
