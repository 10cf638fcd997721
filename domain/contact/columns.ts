/** Names under which this room's sealed columns are encrypted. */
export const columns = { note: "Contact.note" } as const;
