export const caseFileStates = ["open", "inSupport", "aftercare", "closed"] as const;
export type CaseFileState = (typeof caseFileStates)[number];

const mayFollow: Record<CaseFileState, readonly CaseFileState[]> = {
  open: ["inSupport", "aftercare", "closed"],
  inSupport: ["aftercare", "closed"],
  aftercare: ["inSupport", "closed"],
  closed: ["open"],
};

/** The states a case file can go to next; from closed it is reopened. */
export function possibleStates(state: CaseFileState): readonly CaseFileState[] {
  return mayFollow[state];
}
