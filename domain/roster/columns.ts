/** Names under which this room's sealed columns are encrypted. */
export const columns = { address: "RosterEntry.address", table: "RosterImport.table" } as const;
