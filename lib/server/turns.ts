/**
 * Lets one after the other go on, in the order in which they came. Between two of them the process
 * hears what has come meanwhile, so that nobody waits for more than those who came before.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  /**
   * @param turn what is done without waiting is done within it. A function, not a promise: what has
   *   waited long is old to the memory's upkeep, and whatever it still holds grows old with it
   */
  take(turn: () => void): void {
    if (this.#waiting.push(turn) === 1) this.#callSoon();
  }

  #callSoon(): void {
    setImmediate(() => {
      const turn = this.#waiting.shift();
      if (this.#waiting.length > 0) this.#callSoon();
      turn?.();
    });
  }
}
