import { hash, randomUUID } from "node:crypto";

/**
 * Which addresses were asked for lately, each known again by a mark alone: an address can say what
 * somebody has looked for.
 */
export class AskedBefore {
  readonly #atOnce: number;
  readonly #secret = randomUUID();
  #marks = new Set<number>();
  #olderMarks = new Set<number>();

  /** @param least so many of those asked for last are known at least, and at most twice as many */
  constructor(least: number) {
    this.#atOnce = least;
  }

  /** Whether an address was asked for before; from now on it was. */
  again(address: string): boolean {
    const mark = hash("sha256", this.#secret + address, "buffer").readUInt32LE();
    if (this.#marks.has(mark)) return true;
    const isKnown = this.#olderMarks.has(mark);
    if (this.#marks.size >= this.#atOnce) {
      this.#olderMarks = this.#marks;
      this.#marks = new Set();
    }
    this.#marks.add(mark);
    return isKnown;
  }
}
