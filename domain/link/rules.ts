import type { LinkOutcome } from "@/lib/links/ask-link";

const hourMs = 3_600_000;
/** How long an answer holds before the server is asked again. */
const againAfterMs = { good: 7 * 24 * hourMs, other: 20 * hourMs } as const;

/** Whether a link is asked again: a good one after a week, any other after 20 hours, an unknown one now. */
export function isCheckDue(
  row: { readonly outcome: string; readonly checkedAt: Date } | undefined,
  at: Date,
): boolean {
  if (!row) return true;
  const pause = row.outcome === "good" ? againAfterMs.good : againAfterMs.other;
  return at.getTime() - row.checkedAt.getTime() >= pause;
}

/** Outcomes that may pass by themselves: they count once they have come on two days. */
const mayPass: ReadonlySet<string> = new Set<LinkOutcome>([
  "serverError",
  "noName",
  "noAnswer",
  "certificate",
  "loop",
]);

/** "broken": somebody has to do something. "watched": asked again tomorrow first. */
export type LinkState = "broken" | "moved" | "watched" | "guarded" | "good";

/**
 * What an answer means.
 * @param failures how many times in a row it has failed, this one included
 */
export function linkState(outcome: LinkOutcome, failures: number): LinkState {
  if (outcome === "good" || outcome === "moved" || outcome === "guarded") return outcome;
  return mayPass.has(outcome) && failures < 2 ? "watched" : "broken";
}
