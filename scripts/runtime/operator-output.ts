import { OperatorError } from "../../lib/operator-error";

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** One sentence on stderr; the stack only for those who ask for it with DEBUG=1. */
export function sayFailure(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)}\n`);
  if (process.env.DEBUG) process.stderr.write(`${traceOf(error)}\n`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return `Das Portal konnte nicht starten: ${reason} (Mehr dazu mit DEBUG=1.)`;
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\n${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
