import type { AttendanceMark } from "./rules";

/** Who can note a week: the caseworker, and on the other side the carrier or, formerly, an office. */
export const attendanceSides = ["caseworker", "carrier", "office"] as const;
export type AttendanceSide = (typeof attendanceSides)[number];

type Said = {
  /** null: taken back. */
  readonly mark: AttendanceMark | null;
  readonly side: AttendanceSide;
  /** Absent where it was noted by a link. */
  readonly userId: string | null;
  readonly at: Date;
};

/** What is known of a week, and what the other side had said of it where that was something else. */
export type NotedWeek = Said & { readonly before: Said | null };

/**
 * What is known of a week once somebody has noted it, or taken it back. What the other side had noted
 * stays beside it, until both say the same. One's own slip leaves no trace: taken back, what the other side
 * had said holds again.
 * @returns null where nobody says anything any more
 */
export function noteWeek(known: NotedWeek | null, said: Said): NotedWeek | null {
  // Both sides may press the same at once: the first has said it.
  if ((known?.mark ?? null) === said.mark) return known;
  if (!known) return { ...said, before: null };
  const { before, ...last } = known;
  const isOwn = isCaseworkers(last.side) === isCaseworkers(said.side);
  if (isOwn && said.mark === null) return before?.mark ? { ...before, before: null } : null;
  const others = isOwn ? before : last;
  if (others?.mark === said.mark) return others.mark && { ...others, before: null };
  return said.mark || others ? { ...said, before: others } : null;
}

const isCaseworkers = (side: AttendanceSide) => side === "caseworker";
