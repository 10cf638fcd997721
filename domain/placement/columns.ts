/** Names under which this room's sealed columns are encrypted. */
export const columns = { endMoveNote: "PlannedEndMove.note" } as const;
