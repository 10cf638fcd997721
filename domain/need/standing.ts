/** Needs that were not taken back as noted by mistake, in the order in which they were noted. */
export const standingNeeds = {
  where: { takenBackAt: null },
  orderBy: { createdAt: "asc" },
} as const;

/** A need that something hangs on; null where there is none, or it was taken back. */
export function standing<Need extends { readonly takenBackAt: Date | null }>(
  need: Need | null,
): Omit<Need, "takenBackAt"> | null {
  if (!need || need.takenBackAt) return null;
  const { takenBackAt: _never, ...stands } = need;
  return stands;
}
