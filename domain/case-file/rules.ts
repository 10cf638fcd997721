import type { CaseFileState } from "@/domain/person/case-file-states";

const mayFollow: Record<CaseFileState, readonly CaseFileState[]> = {
  open: ["inSupport", "aftercare", "closed"],
  inSupport: ["aftercare", "closed"],
  aftercare: ["inSupport", "closed"],
  closed: ["open"],
};

/**
 * The states a case file can go to next; a closed one is opened again as it was, which stands first.
 * @param closedFrom the state it had before it was closed; null where that is not known
 */
export function possibleStates(
  state: CaseFileState,
  closedFrom: CaseFileState | null,
): readonly CaseFileState[] {
  if (state !== "closed" || closedFrom === null) return mayFollow[state];
  return [...new Set([closedFrom, ...mayFollow.closed])];
}
