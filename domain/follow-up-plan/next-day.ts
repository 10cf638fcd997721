export type Situation = {
  /** Other planned follow-ups of the same person, but for those about a paper's end. */
  readonly otherPlanned: number;
  /** A case file of theirs is not closed. */
  readonly open: boolean;
  /** A placement of theirs runs. */
  readonly running: boolean;
};

/**
 * True where a person who is cared for would be without a next day: then it takes that day, or a
 * reason why there is none.
 */
export function needsNextDay({ otherPlanned, open, running }: Situation): boolean {
  return otherPlanned === 0 && (open || running);
}
