/**
 * Lets one after the other go on, in the order in which they came. Between two of them the process
 * hears what has come meanwhile, so that nobody waits for more than those who came before.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is the caller's turn; what it does without waiting is done within it. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) this.#callSoon();
    });
  }

  #callSoon(): void {
    setImmediate(() => {
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) this.#callSoon();
    });
  }
}
