/** The same choices in every run with the same seed (xorshift of 32 bits). */
export class Random {
  #state: number;

  constructor(seed: number) {
    // The generator stands still at zero, and neighbouring seeds would begin alike.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.next() * 100 < share;
  }

  pick<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.next() * list.length)] as Item;
  }

  /** One of a few, by how frequent they are. */
  weighted<Item extends string>(weights: Readonly<Record<Item, number>>): Item {
    const entries = Object.entries<number>(weights) as [Item, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of entries) {
      left -= weight;
      if (left < 0) return item;
    }
    return (entries.at(-1) as [Item, number])[0];
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.int(0, 15).toString(16)).join("");
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
  }
}
