/** Names under which this room's sealed columns are encrypted. */
export const columns = { title: "PersonFile.title", bytes: "PersonFile.bytes" } as const;
