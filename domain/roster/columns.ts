/** Names under which this room's sealed columns are encrypted. */
export const columns = { table: "RosterImport.table" } as const;
