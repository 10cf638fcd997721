/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  table: "RosterImport.table",
  fileName: "RosterImport.fileName",
  before: "RosterImported.profile",
} as const;
