/** Names under which this room's sealed columns are encrypted. */
export const columns = { reason: "CaseFile.reason" } as const;
