import type { Telling } from "@/domain/referral/person-rules";
import type { Status } from "./status-words";

/**
 * True where nothing is said of how a referral stands but how to ask for a call: whoever is accompanied no
 * more is called by nobody, unless they have asked for it.
 */
export function isPromisedNothing(
  { telling }: { readonly telling: Telling | null },
  { situation, call }: Pick<Status, "situation" | "call">,
): boolean {
  return telling === "clarifying" && situation === "over" && !call;
}
