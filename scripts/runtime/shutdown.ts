type Closer = () => Promise<void> | void;

/** What was started, closed again in reverse order: at the end, on a signal, after a failed start. */
export class Shutdown {
  readonly #closers: Closer[] = [];
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;

  /** Aborted as soon as closing begins: nothing may be started from then on. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  defer(closer: Closer): void {
    this.#closers.push(closer);
  }

  run(): Promise<void> {
    this.#running ??= this.#closeAll();
    return this.#running;
  }

  async #closeAll(): Promise<void> {
    this.#controller.abort();
    // A closer that fails must not keep the others from running: an orphaned server would stay.
    const failures: unknown[] = [];
    for (let closer = this.#closers.pop(); closer; closer = this.#closers.pop()) {
      try {
        await closer();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, "not everything could be closed");
  }
}
