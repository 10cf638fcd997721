import { now } from "./clock";

/** What a log line may say: where, and the kind of error. Messages and data can be personal. */
type Reported = { readonly at: string; readonly where: string; readonly error: string };

/** Reports an unexpected error to the operator, without anything that somebody typed. */
export function reportError(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const place = error instanceof Error ? (error.stack?.match(/^\s+at .*$/m)?.[0].trim() ?? "") : "";
  const line: Reported = {
    at: now().toISOString(),
    where,
    error: [name, code, place].filter(Boolean).join(" "),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
