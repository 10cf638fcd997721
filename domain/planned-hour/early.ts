import { berlinMoment } from "@/lib/berlin-instant";
import { now } from "@/lib/clock";
import { type IssueCode, invalid } from "@/lib/errors";
import type { PlainDate } from "@/lib/plain-date";

/** What about saying what became of something planned may be a slip: its hour is still to come. */
export const earlyDoubts = ["askBeforeBegin", "askBeforeEnd"] as const satisfies IssueCode[];
export type EarlyDoubt = (typeof earlyDoubts)[number];

/** Names a doubt with the hour that it is about: a yes holds for just this hour. */
export function earlyKey(code: EarlyDoubt, { day, time }: { day: string; time: string }): string {
  return `${code}:${day} ${time}`;
}

type Hour = {
  readonly day: PlainDate;
  /** Wall clock in Berlin, "14:30". */
  readonly time: string;
  /** How long it takes, where only its end decides what became of it. */
  readonly minutes?: number;
};

/**
 * Asks who says before its hour what became of something planned.
 * @param field where the form says so
 * @param confirmed keys of doubts that were answered with yes
 * @throws AppError "invalid": the questions askBeforeBegin and, where it has a length, askBeforeEnd
 */
export function checkNotEarly(field: string, hour: Hour, confirmed: readonly string[]): void {
  const code = earlyDoubt(hour, now());
  if (code && !confirmed.includes(earlyKey(code, hour))) throw invalid(field, code);
}

/** Whether an hour is still to come at a moment, or its end is. */
export function earlyDoubt({ day, time, minutes = 0 }: Hour, at: Date): EarlyDoubt | null {
  const begins = berlinMoment(day, time);
  if (at < begins) return "askBeforeBegin";
  return at.getTime() < begins.getTime() + minutes * 60_000 ? "askBeforeEnd" : null;
}
