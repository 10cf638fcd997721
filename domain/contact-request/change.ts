import "server-only";
import type { OwnRequest } from "./own";
import { nextState } from "./rules";

/** Who is waited for again comes back into the inbox, but for a case file, which has its own room. */
export function reopened({ state }: OwnRequest) {
  const next = state === "converted" ? undefined : nextState(state, "reopen");
  return next ? { state: next, closedAt: null } : {};
}
