import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bitsWhere,
  countBits,
  countCommon,
  inAll,
  inAny,
  positionsIn,
  withoutThose,
} from "./bit-set";

const sizes = fc.integer({ min: 0, max: 130 });
const sets = sizes.chain((size) =>
  fc.record({
    size: fc.constant(size),
    members: fc.array(fc.uniqueArray(fc.nat({ max: Math.max(0, size - 1) })), { maxLength: 4 }),
  }),
);
const bitsOf = (size: number, members: readonly number[]) =>
  bitsWhere(size, (position) => members.includes(position));
const positions = (size: number, holds: (position: number) => boolean) =>
  Array.from({ length: size }, (_, position) => position).filter(holds);

test("common members, members of any, and their number are those of the lists", () => {
  fc.assert(
    fc.property(sets, ({ size, members }) => {
      const bits = members.map((list) => bitsOf(size, list));
      const all = positions(size, (one) => members.every((list) => list.includes(one)));
      const any = positions(size, (one) => members.some((list) => list.includes(one)));
      expect(positionsIn(inAll(size, bits))).toEqual(all);
      expect(positionsIn(inAny(size, bits))).toEqual(any);
      expect(countBits(inAll(size, bits))).toBe(all.length);
      expect(countBits(inAny(size, bits))).toBe(any.length);
      const [first, second] = bits;
      if (first && second) {
        expect(countCommon(first, second)).toBe(countBits(inAll(size, [first, second])));
        const [one = [], other = []] = members;
        expect(positionsIn(withoutThose(first, second))).toEqual(
          positions(size, (place) => one.includes(place) && !other.includes(place)),
        );
      }
    }),
  );
});

test("putting together leaves the sets as they were", () => {
  const first = bitsOf(40, [1, 33]);
  inAll(40, [first, bitsOf(40, [33])]);
  expect(positionsIn(first)).toEqual([1, 33]);
});
