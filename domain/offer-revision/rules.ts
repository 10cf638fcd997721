/** draft -> submitted -> approved, or returned with a reason and submitted again. */
export const revisionStates = ["draft", "submitted", "returned", "approved"] as const;
export type RevisionState = (typeof revisionStates)[number];

/** Whoever wrote it may go on writing: not while somebody reads it, and never once it is published. */
export function isWritable(state: RevisionState): boolean {
  return state === "draft" || state === "returned";
}
