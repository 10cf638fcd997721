import { type CountedState, countedStates } from "@/domain/contact/reach";

export type Covered = {
  readonly reach: CountedState;
  readonly district: string | null;
  readonly language: string | null;
  readonly paper: string | null;
};

/** How many of a group there are in each state; `all` is the whole group, nobody left out. */
export type Counts = Readonly<Record<CountedState, number>> & { readonly all: number };
export type Group = { readonly key: string | null; readonly counts: Counts };

/**
 * Counts a list by group, the largest first, what is not known last. Everybody on the list is in
 * exactly one group and one state: shares are of all, and not of those somebody has reached.
 */
export function coverageBy(
  covered: readonly Covered[],
  groupOf: (one: Covered) => string | null,
): Group[] {
  const groups = new Map<string | null, Covered[]>();
  for (const one of covered) {
    const key = groupOf(one);
    const members = groups.get(key);
    if (members) members.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, counts: countsOf(members) }))
    .toSorted(
      (a, b) => Number(a.key === null) - Number(b.key === null) || b.counts.all - a.counts.all,
    );
}

function countsOf(members: readonly Covered[]): Counts {
  const of = (state: CountedState) => members.filter(({ reach }) => reach === state).length;
  const states = Object.fromEntries(countedStates.map((state) => [state, of(state)]));
  return { ...(states as Record<CountedState, number>), all: members.length };
}

/** Of these somebody has spoken with, in whole percent of all. */
export function percentReached({ reached, engaged, declined, all }: Counts): number {
  return all === 0 ? 0 : Math.round(((reached + engaged + declined) / all) * 100);
}
