import type { ReactElement, ReactNode } from "react";

/** A piece of a page that looks the same wherever it stands. */
export type Piece = {
  /** What it shows: the piece is forgotten with it. */
  readonly owner: object;
  /** Which of its pieces. */
  readonly name: string;
  /** All else that it depends on; another one takes its place. */
  readonly as: string;
  readonly draw: () => ReactElement;
};

/** Puts in a piece, drawn now or before. */
export type Keeper = (piece: Piece) => ReactNode;

let keeper: Keeper | undefined;

/** Whoever draws whole pages draws a piece once; for everybody else it is drawn where it stands. */
export function keptPiece(piece: Piece): ReactNode {
  return keeper ? keeper(piece) : piece.draw();
}

/**
 * Has a keeper put in the pieces of what is drawn in `draw`, which must not wait for anything.
 * Without one they are drawn where they stand.
 */
export function keepingPieces<Result>(own: Keeper | undefined, draw: () => Result): Result {
  const outer = keeper;
  keeper = own;
  try {
    return draw();
  } finally {
    keeper = outer;
  }
}
