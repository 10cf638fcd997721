/** Names under which this room's sealed columns are encrypted. */
export const columns = { note: "FollowUp.note" } as const;
