/** How far a case file has come. */
export const caseFileStates = ["open", "inSupport", "aftercare", "closed"] as const;
export type CaseFileState = (typeof caseFileStates)[number];
