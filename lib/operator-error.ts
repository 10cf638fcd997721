/**
 * Something the people who run the portal can put right. The message is a German sentence of its
 * own and is shown without a stack trace.
 */
export class OperatorError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "OperatorError";
  }
}
