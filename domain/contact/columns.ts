/** Names under which this room's sealed columns are encrypted. */
export const columns = { note: "Contact.note", draft: "ContactDraft.note" } as const;
