/** Names under which this room's sealed columns are encrypted. */
export const columns = { profiles: "PersonMerge.profiles" } as const;
