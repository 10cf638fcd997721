import { now } from "./clock";

/** What a log line may say: where, and the kind of error. Messages and data can be personal. */
type Reported = { readonly where: string } & (
  | { readonly error: string }
  | { readonly notice: string }
);

/** Reports an unexpected error to the operator, without anything that somebody typed. */
export function reportError(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const place = error instanceof Error ? (error.stack?.match(/^\s+at .*$/m)?.[0].trim() ?? "") : "";
  writeLine({ where, error: [name, code, place].filter(Boolean).join(" ") });
}

/** Tells the operator something that is no error but wants to be known. */
export function reportNotice(where: string, notice: string): void {
  writeLine({ where, notice });
}

function writeLine(line: Reported): void {
  process.stderr.write(`${JSON.stringify({ at: now().toISOString(), ...line })}\n`);
}
