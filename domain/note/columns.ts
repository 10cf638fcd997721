/** Names under which this room's sealed columns are encrypted. */
export const columns = { text: "CaseNote.text" } as const;
