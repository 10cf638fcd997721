/** Which of a fixed list of things are meant, one bit each: counting 2,000 takes microseconds. */
export type BitSet = Uint32Array;

/** The positions from 0 to `size` - 1 for which `holds` says yes. */
export function bitsWhere(size: number, holds: (position: number) => boolean): BitSet {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (let position = 0; position < size; position++) {
    if (holds(position))
      bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
  }
  return bits;
}

/** What stands in every one of the sets; all positions when there are none. */
export function inAll(size: number, sets: readonly BitSet[]): BitSet {
  const [first, ...others] = sets;
  if (!first) return bitsWhere(size, () => true);
  const common = first.slice();
  for (const other of others) {
    for (let word = 0; word < common.length; word++) {
      common[word] = (common[word] ?? 0) & (other[word] ?? 0);
    }
  }
  return common;
}

/** What stands in one of the sets at least; of a single set that set itself. */
export function inAny(size: number, sets: readonly BitSet[]): BitSet {
  const [only, second] = sets;
  if (only && !second) return only;
  const union = new Uint32Array(Math.ceil(size / 32));
  for (const set of sets) {
    for (let word = 0; word < union.length; word++) {
      union[word] = (union[word] ?? 0) | (set[word] ?? 0);
    }
  }
  return union;
}

/** What stands in the first set and not in the second. */
export function withoutThose(bits: BitSet, those: BitSet): BitSet {
  return bits.map((word, index) => word & ~(those[index] ?? 0));
}

export function countBits(bits: BitSet): number {
  let count = 0;
  for (const word of bits) count += bitsInWord(word);
  return count;
}

/** How many positions stand in both sets. */
export function countCommon(one: BitSet, other: BitSet): number {
  let count = 0;
  for (let word = 0; word < one.length; word++) {
    count += bitsInWord((one[word] ?? 0) & (other[word] ?? 0));
  }
  return count;
}

/** The positions in rising order. */
export function positionsIn(bits: BitSet): number[] {
  const positions: number[] = [];
  bits.forEach((word, index) => {
    for (let left = word; left !== 0; left &= left - 1) {
      positions.push(index * 32 + 31 - Math.clz32(left & -left));
    }
  });
  return positions;
}

/** The usual way to add neighbouring bits: pairs, then fours, then bytes. */
function bitsInWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
