/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  level: "Need.level",
  goal: "Need.goal",
  changes: "NeedChange.changes",
} as const;
