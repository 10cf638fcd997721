import type { ReactElement, ReactNode } from "react";

/** Puts in a piece of a page, drawn now or before. */
export type Keeper = (owner: object, name: string, draw: () => ReactElement) => ReactNode;

let keeper: Keeper | undefined;

/**
 * A piece that looks the same on every page it stands on. Whoever draws whole pages draws it once;
 * for everybody else it is drawn where it stands.
 * @param owner what it shows: the piece is forgotten with it
 * @param name all else that it depends on
 */
export function keptPiece(owner: object, name: string, draw: () => ReactElement): ReactNode {
  return keeper ? keeper(owner, name, draw) : draw();
}

/** Has a keeper put in the pieces of what is drawn in `draw`, which must not wait for anything. */
export function keepingPieces<Result>(own: Keeper, draw: () => Result): Result {
  const outer = keeper;
  keeper = own;
  try {
    return draw();
  } finally {
    keeper = outer;
  }
}
