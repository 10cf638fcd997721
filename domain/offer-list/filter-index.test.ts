import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedOn, askings, catalogues, filters } from "@/domain/testing/catalogue";
import { factsWith } from "@/domain/testing/fixtures";
import type { Asked, Candidate } from "./filter-answers";
import { type FilterIndex, filterIndex, openQuestions } from "./filter-index";
import {
  chosen,
  type FilterName,
  filterNames,
  filterTable,
  type OfferFilter,
  without,
} from "./filter-table";
import { waysOut } from "./ways-out";

/** One after the other, as somebody would with the sheets of all offers on a table. */
function byHand(offers: readonly Candidate[], filter: OfferFilter, asked: Asked) {
  const stay = offers.flatMap((offer, position) => {
    const answers = chosen(filter).map(({ name, values }) => {
      const each = values.map((value) => filterTable[name].answer(offer, value, asked));
      if (each.includes("yes")) return "yes";
      return each.includes("unknown") ? "unknown" : "no";
    });
    if (answers.includes("no")) return [];
    return [{ position, sure: !answers.includes("unknown") }];
  });
  return {
    fits: stay.filter(({ sure }) => sure).map(({ position }) => position),
    asks: stay.filter(({ sure }) => !sure).map(({ position }) => position),
  };
}

function given(
  check: (
    index: FilterIndex,
    filter: OfferFilter,
    offers: readonly Candidate[],
    asked: Asked,
  ) => void,
) {
  fc.assert(
    fc.property(catalogues, filters, askings, (offers, filter, asked) => {
      check(filterIndex(offers, asked), filter, offers, asked);
    }),
  );
}

const all = ({ find }: FilterIndex, filter: OfferFilter) => {
  const { fits, asks } = find(filter);
  return [...fits, ...asks];
};

describe("a filtered list", () => {
  test("is the one that somebody would pick by hand", () => {
    given((index, filter, offers, asked) => {
      expect(index.find(filter)).toEqual(byHand(offers, filter, asked));
    });
  });

  test("is the whole catalogue when nothing is chosen", () => {
    given((index, _filter, offers) => {
      expect(index.find({})).toEqual({ fits: offers.map((_, position) => position), asks: [] });
    });
  });

  test("never grows by one more filter", () => {
    given((index, filter) => {
      const found = new Set(all(index, filter));
      for (const { name } of chosen(filter)) {
        const wider = new Set(all(index, without(filter, [name])));
        expect([...found].every((position) => wider.has(position))).toBe(true);
      }
    });
  });

  test("asks about an offer exactly where something is not known of it", () => {
    given((index, filter, offers, asked) => {
      const { fits, asks } = index.find(filter);
      const open = (position: number) => {
        const offer = offers[position];
        return offer ? openQuestions(offer, filter, asked) : [];
      };
      expect(fits.flatMap(open)).toEqual([]);
      expect(asks.every((position) => open(position).length > 0)).toBe(true);
    });
  });
});

describe("a count", () => {
  test("is the length of the list one gets by following the choice", () => {
    given((index, filter, offers, asked) => {
      for (const name of filterNames) {
        for (const value of filterTable[name].choices(offers, asked)) {
          const followed = { ...filter, [name]: [value] };
          expect(index.count(followed)).toBe(all(index, followed).length);
          expect(index.countEach(filter, name)(value)).toBe(all(index, followed).length);
        }
      }
    });
  });

  test("of one more tick never takes offers away", () => {
    given((index, filter, offers, asked) => {
      for (const { name, values } of chosen(filter).filter(
        (one) => filterTable[one.name].several,
      )) {
        for (const value of filterTable[name].choices(offers, asked)) {
          const more = { ...filter, [name]: [...values, value] };
          expect(index.count(more)).toBeGreaterThanOrEqual(index.count(filter));
        }
      }
    });
  });
});

describe("where nothing is found", () => {
  test("every way out leads to as many offers as it says, the best first", () => {
    given((index, filter) => {
      const ways = waysOut(filter, index.count);
      for (const { dropped, count } of ways) {
        expect(all(index, without(filter, dropped))).toHaveLength(count);
        expect(count).toBeGreaterThan(0);
      }
      const counts = ways.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    });
  });

  test("one filter is dropped where one is enough, two only where none is, more where no two are", () => {
    given((index, filter) => {
      const names = chosen(filter).map(({ name }) => name);
      const opens = (dropped: readonly FilterName[]) => index.count(without(filter, dropped)) > 0;
      const alone = names.some((name) => opens([name]));
      const pair = names.some((name) => names.some((other) => opens([name, other])));
      const sizes = waysOut(filter, index.count).map(({ dropped }) => dropped.length);
      if (alone) expect(sizes.every((size) => size === 1)).toBe(true);
      else if (pair) expect(sizes.every((size) => size === 2)).toBe(true);
      else expect(sizes.every((size) => size > 2)).toBe(true);
    });
  });

  test("there is a way out as long as there are offers", () => {
    given((index, filter, offers) => {
      if (offers.length === 0 || chosen(filter).length === 0) return;
      expect(waysOut(filter, index.count)).not.toEqual([]);
    });
  });

  test("whoever asks for too much at once keeps what they are and loses what they would like", () => {
    const facts = factsWith({ category: "work", money: { payCents: 0 } });
    const index = filterIndex([{ facts, translatedInto: new Set() }], {
      onDate: askedOn,
      locale: "de",
    });
    const tooMuch = { category: ["work"], age: ["21"], women: ["1"], online: ["1"], paid: ["1"] };
    const [way] = waysOut(tooMuch, index.count);
    expect(way).toEqual({ dropped: ["women", "online", "paid"], count: 1 });
  });
});
