/** Names under which sealed columns of case files are encrypted. */
export const columns = { reason: "CaseFile.reason" } as const;
