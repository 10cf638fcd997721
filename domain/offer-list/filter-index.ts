import {
  type BitSet,
  bitsWhere,
  countBits,
  countCommon,
  inAll,
  inAny,
  positionsIn,
  withoutThose,
} from "@/lib/bit-set";
import type { Asked, Candidate } from "./filter-answers";
import { chosen, type FilterName, filterTable, type OfferFilter, without } from "./filter-table";

/** The offers that stay with a filter, by their position in the catalogue. */
export type Found = {
  /** They answer yes to everything that was chosen. */
  readonly fits: readonly number[];
  /** Something of what was chosen is not known of them. */
  readonly asks: readonly number[];
};

export type FilterIndex = {
  readonly find: (filter: OfferFilter) => Found;
  /** How many offers stay. */
  readonly count: (filter: OfferFilter) => number;
  /** How many stay with one value of a filter, all the others kept: for each of its choices. */
  readonly countEach: (filter: OfferFilter, name: FilterName) => (value: string) => number;
};

/** `kept`: not answered with no. `sure`: answered with yes. */
type Judged = { readonly kept: BitSet; readonly sure: BitSet };

/**
 * Finds and counts among offers. Each choice is judged once over all offers and then remembered as
 * bits: a count is a few hundred operations, so that a form can say one for each of its choices.
 */
export function filterIndex(offers: readonly Candidate[], asked: Asked): FilterIndex {
  const size = offers.length;
  const judged = new Map<string, Judged>();

  function judge(name: FilterName, value: string): Judged {
    const key = `${name}=${value}`;
    const known = judged.get(key);
    if (known) return known;
    const answers = offers.map((offer) => filterTable[name].answer(offer, value, asked));
    const found = {
      kept: bitsWhere(size, (position) => answers[position] !== "no"),
      sure: bitsWhere(size, (position) => answers[position] === "yes"),
    };
    judged.set(key, found);
    return found;
  }

  const bits = (filter: OfferFilter, which: keyof Judged): BitSet =>
    inAll(
      size,
      chosen(filter).map(({ name, values }) =>
        inAny(
          size,
          values.map((value) => judge(name, value)[which]),
        ),
      ),
    );

  return {
    find: (filter) => {
      const sure = bits(filter, "sure");
      return {
        fits: positionsIn(sure),
        asks: positionsIn(withoutThose(bits(filter, "kept"), sure)),
      };
    },
    count: (filter) => countBits(bits(filter, "kept")),
    countEach: (filter, name) => {
      const others = bits(without(filter, [name]), "kept");
      return (value) => countCommon(others, judge(name, value).kept);
    },
  };
}

/** What has to be asked about an offer that stays: the filters it answers with "unknown" alone. */
export function openQuestions(
  offer: Candidate,
  filter: OfferFilter,
  asked: Asked,
): readonly FilterName[] {
  return chosen(filter)
    .filter(({ name, values }) =>
      values.every((value) => filterTable[name].answer(offer, value, asked) !== "yes"),
    )
    .map(({ name }) => name);
}
