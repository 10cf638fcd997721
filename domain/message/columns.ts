/** Names under which this room's sealed columns are encrypted. */
export const columns = { text: "Message.text" } as const;
